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
  const folded = foldedAlike(text);
  // A character that folds into several would shift the places: such a text stays unmarked.
  if (folded === null) return [{ text, marked: false }];
  const marks = new Uint8Array(text.length);
  for (const word of words) {
    if (word.length <= 1 && words.length !== 1) continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) marks.fill(1, at, at + word.length);
  }
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const next = marks.indexOf(marks[from] === 1 ? 0 : 1, from);
    const to = next < 0 ? text.length : next;
    pieces.push({ text: text.slice(from, to), marked: marks[from] === 1 });
    from = to;
  }
  return pieces;
}

/** All but what folding leaves as it is: most of a Chinese text. */
const mayFold = /[^ -@[-~\u4e00-\u9fff\u3001\u3002]/gu;

/** The text in lower case, full-width forms folded, each character in its place; null where one would take more or less room. */
function foldedAlike(text: string): string | null {
  let fits = true;
  const folded = text.replace(mayFold, (character) => {
    const one = character.normalize('NFKC').toLowerCase();
    if (one.length !== 1 || character.length !== 1) fits = false;
    return one;
  });
  return fits ? folded : null;
}
