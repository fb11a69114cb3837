/** A stretch of text; `marked` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Splits a text where the words looked for stand in it; every character stays.
 * @param words normalised words; only those of two characters or more, or the only one, are marked
 */
export function markMatches(text: string, words: readonly string[]): readonly Piece[] {
  const folded = [...text].map((character) => character.normalize('NFKC').toLowerCase());
  const marks = folded.map(() => false);
  const plain = folded.join('');
  // A character that folds into several would shift the places: such a text stays unmarked.
  if (folded.some(({ length }) => length !== 1)) return [{ text, marked: false }];
  for (const word of words.filter(({ length }) => length > 1 || words.length === 1)) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) marks.fill(true, at, at + word.length);
  }
  const pieces: { text: string; marked: boolean }[] = [];
  [...text].forEach((character, at) => {
    const last = pieces.at(-1);
    if (last && last.marked === marks[at]) last.text += character;
    else pieces.push({ text: character, marked: marks[at]! });
  });
  return pieces;
}
