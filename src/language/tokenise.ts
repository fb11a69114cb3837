/** A search token; `weight` is below 1 for single Hanzi, which match too easily. */
interface SearchToken {
  readonly text: string;
  readonly weight: number;
}

const singleWeight = 0.1;

/** A text as a row of units: each Hanzi, each Latin word, each number. Expects normalised text. */
export function unitsOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
}

/** Units as one text: Latin words stay apart, Hanzi do not. */
export function joined(units: readonly string[]): string {
  return units.map((unit) => (isHan(unit) ? unit : ` ${unit} `)).join('').replace(/ +/g, ' ').trim();
}

export function isHan(unit: string): boolean {
  return /^\p{Script=Han}/u.test(unit);
}

/**
 * Splits text for search: Latin words and numbers whole, Hanzi as overlapping pairs and, at low weight, singly.
 * Needs no dictionary, so index and query always agree.
 * @param text normalised text
 * @param weightOf how much the unit at this place of `unitsOf(text)` counts; a pair counts as its heavier half
 */
export function tokenise(text: string, weightOf: (unit: number) => number = () => 1): readonly SearchToken[] {
  const tokens = new Map<string, number>();
  const add = (token: string, weight: number) => tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  let at = 0;
  for (const run of text.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []) {
    const units = isHan(run) ? [...run] : [run];
    units.forEach((unit, index) => {
      add(unit, (isHan(unit) ? singleWeight : 1) * weightOf(at + index));
      if (index > 0) add(`${units[index - 1]}${unit}`, Math.max(weightOf(at + index - 1), weightOf(at + index)));
    });
    at += units.length;
  }
  return [...tokens].map(([text, weight]) => ({ text, weight }));
}
