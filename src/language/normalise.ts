/**
 * Says the simplified form of a character, itself where it is none of the traditional ones.
 * @param rows like `发發髮`, parted by spaces: the simplified one, then those it stands for. Looked through for each question: a table would take a slow phone longer.
 */
export function simplifiedForms(rows: string): (character: string) => string {
  const text = ` ${rows}`;
  return (character) => {
    let at = text.lastIndexOf(character);
    while (at > 0 && text[at - 1] === ' ') at = text.lastIndexOf(character, at - 1);
    return at > 0 ? String.fromCodePoint(text.codePointAt(text.lastIndexOf(' ', at) + 1)!) : character;
  };
}

/**
 * Text as search compares it: full-width forms folded (NFKC), lower case, tone marks of pinyin dropped,
 * traditional characters simplified, everything but letters, numbers and line ends a space.
 */
export function normalise(text: string, simplified?: (character: string) => string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    // The accented Latin letters of Unicode.
    .replace(/[\u00c0-\u1eff]+/g, (letters) => letters.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .replace(/^ | $/g, '');
  return simplified ? plain.replace(/\p{Script=Han}/gu, simplified) : plain;
}
