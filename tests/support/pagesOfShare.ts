import { shareOf } from '../accessibility/matrix/share.ts';

/**
 * The pages to look at: the first of each make, and a share of the others. Pages of one make differ in content only.
 * @param ids of what the site has pages for; an address with one of them in its place is of the same make
 * @param share `1/1` for all, `2/3`, or `day/3` for another third each day
 * @param today ISO date
 */
export function pagesOfShare(addresses: readonly string[], ids: ReadonlySet<string>, share: string, today: string): readonly string[] {
  const [own, shares] = shareOf(share, today);
  const counts = new Map<string, number>();
  return addresses.filter((address) => {
    const make = address.split('/').map((part) => (ids.has(part) ? '*' : part)).join('/');
    const index = counts.get(make) ?? 0;
    counts.set(make, index + 1);
    return index === 0 || index % shares === own;
  });
}
