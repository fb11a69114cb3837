/**
 * Which share of the pages to look at.
 * @param written `2/7`, or `day/7` for another share each day
 * @param today ISO date
 * @returns zero-based share, and number of shares
 * @throws when it is not written so
 */
export function shareOf(written: string, today: string): readonly [share: number, shares: number] {
  const [, given, total] = /^(\d+|day)\/(\d+)$/.exec(written) ?? [];
  const shares = Number(total);
  const share = given === 'day' ? (Date.parse(today) / 86_400_000) % shares : Number(given) - 1;
  if (!(share >= 0 && share < shares)) throw new Error(`--share ${written}：写成 1/4 到 4/4，或者 day/4。 | Write 1/4 to 4/4, or day/4.`);
  return [share, shares];
}
