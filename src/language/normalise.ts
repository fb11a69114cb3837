/** Simplified form of each traditional character, from rows like `发发髮`: the simplified one, then those it stands for. */
export function simplifiedForms(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => [...row].slice(1).map((traditional): [string, string] => [traditional, [...row][0]!])));
}

/**
 * Text as search compares it: full-width forms folded (NFKC), lower case, tone marks of pinyin dropped,
 * traditional characters simplified, everything but letters, numbers and line ends a space.
 */
export function normalise(text: string, simplified?: ReadonlyMap<string, string>): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    // The accented Latin letters of Unicode.
    .replace(/[\u00c0-\u1eff]+/g, (letters) => letters.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .replace(/^ | $/g, '');
  return simplified ? plain.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character) : plain;
}
