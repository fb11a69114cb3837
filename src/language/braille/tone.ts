import type { Syllable } from './syllable.ts';

/** The tone that goes without its mark after each initial (GF 0019-2018, 10.2.1 to 10.2.3, as others describe it). */
const unmarkedTone: Readonly<Record<string, number>> = {
  f: 1,
  p: 2, m: 2, t: 2, n: 2, h: 2, q: 2, ch: 2, r: 2, c: 2,
  b: 4, d: 4, l: 4, g: 4, k: 4, j: 4, x: 4, zh: 4, sh: 4, z: 4, s: 4,
};

/** Syllables that keep their mark, since without it they would read as tou, le, zi in the neutral tone. */
const alwaysMarked: readonly string[] = ['tou2', 'le4', 'zi4'];

/** 一 而 我 也 有 go unmarked; so these syllables keep the mark of the fourth tone (10.2.5). */
const unmarkedAlone: Readonly<Record<string, number>> = { yi: 1, er: 2, wo: 3, ye: 3, you: 3 };

/**
 * Whether a syllable is written without its tone mark.
 * @param next the syllable that follows in the same word; where an initial stands alone before a bare final,
 * the two would read as one syllable, so the mark stays (10.2.7)
 */
export function omitsTone(syllable: Syllable, next: Syllable | undefined): boolean {
  const { spelling, initial, final, tone } = syllable;
  if (tone === 0) return true;
  if (final === '' && next?.initial === '') return false;
  if (initial !== '') return unmarkedTone[initial] === tone && !alwaysMarked.includes(`${spelling}${tone}`);
  if (spelling === 'o') return true;
  if (spelling === 'e') return false;
  return (unmarkedAlone[spelling] ?? 4) === tone;
}
