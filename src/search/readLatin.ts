import { loosely } from '#language/Pinyin.ts';
import type { Spellings } from './Spellings.ts';

const mostAlternatives = 4;
/** Letters in the longest word worth looking for. */
const longestSpelling = 60;

/**
 * Latin letters read as pinyin, as initials, or as a slip of the finger.
 * @param letters lower case, without spaces
 * @param isPair do these two Hanzi stand next to each other in any document?
 * @returns texts it may stand for, likeliest first; none when nothing is near
 */
export function readLatin(letters: string, spellings: Spellings, isPair: (pair: string) => boolean): readonly string[] {
  const ways = [
    () => asPinyin(letters, spellings, isPair),
    () => (letters.length <= 6 ? spellings.withInitials(letters) : []),
    () => (letters.length >= 3 ? spellings.beginningWith(letters) : []),
    () => spellings.nearestTo(letters, letters.length >= 8 ? 2 : letters.length >= 4 ? 1 : 0),
  ];
  for (const way of ways) {
    const texts = way();
    if (texts.length > 0) return [...new Set(texts)].slice(0, mostAlternatives);
  }
  return [];
}

interface Piece {
  readonly from: number;
  readonly score: number;
  readonly words: readonly string[];
  readonly syllable: string | null;
}

/** Splits letters into key words and syllables, preferring long words; none when some letters are neither. */
function asPinyin(letters: string, spellings: Spellings, isPair: (pair: string) => boolean): readonly string[] {
  const spelled = spellings.spelledBy(stretchesOf(letters));
  const best: (Piece | undefined)[] = [{ from: 0, score: 0, words: [], syllable: null }];
  for (let to = 1; to <= letters.length; to += 1) {
    for (let from = Math.max(0, to - longestSpelling); from < to; from += 1) {
      const start = best[from];
      if (!start) continue;
      const part = letters.slice(from, to);
      const exact = spelled.exactly.get(part) ?? [];
      const words = exact.length > 0 ? exact : (spelled.loosely.get(loosely(part)) ?? []);
      const syllable = spellings.pinyin.isSyllable(part) ? part : null;
      if (words.length === 0 && !syllable) continue;
      const score = start.score + (words.length > 0 ? part.length ** 1.5 * (exact.length > 0 ? 1 : 0.8) : part.length * 0.5);
      if (score > (best[to]?.score ?? 0)) best[to] = { from, score, words, syllable };
    }
  }
  const pieces: Piece[] = [];
  for (let at = letters.length; at > 0; at = pieces[0]!.from) {
    if (!best[at]) return [];
    pieces.unshift(best[at]!);
  }
  const choices = pieces.flatMap((piece, index) => {
    if (piece.words.length > 0) return [piece.words];
    const next = pieces[index + 1];
    const pairs = next?.words.length === 0 ? pairsSpelled(piece.syllable!, next.syllable!, spellings.pinyin, isPair) : [];
    return pairs.length > 0 ? [pairs] : [];
  });
  const most = Math.max(0, ...choices.map(({ length }) => length));
  return range(most).map((place) => choices.map((words) => words[place] ?? words[0]!).join(' '));
}

function pairsSpelled(first: string, second: string, pinyin: Spellings['pinyin'], isPair: (pair: string) => boolean): readonly string[] {
  return pinyin
    .charactersOf(first)
    .flatMap((a) => pinyin.charactersOf(second).map((b) => a + b))
    .filter(isPair)
    .slice(0, mostAlternatives);
}

function* stretchesOf(letters: string): Iterable<string> {
  for (let from = 0; from < letters.length; from += 1) {
    for (let to = from + 1; to <= Math.min(letters.length, from + longestSpelling); to += 1) yield letters.slice(from, to);
  }
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
