import { loosely, type Pinyin } from '#language/Pinyin.ts';
import type { ReadableText } from './ReadableText.ts';

const longestWord = 8;
/** A longer text has other words to go by, and would keep everyone waiting. */
const longestMended = 24;

/**
 * A run of Hanzi with words that no document knows replaced by known ones that sound alike (底保 → 低保),
 * or whose characters are turned round; none when there is nothing to mend.
 */
export function correctHanzi(characters: readonly string[], { isFiller, isPair, spellings }: Omit<ReadableText, 'units' | 'isKnown'>): readonly string[] {
  const pairAt = (at: number) => characters[at]! + characters[at + 1]!;
  // A character that stands in no known pair is the suspect; unknown pairs alone also arise where two words meet.
  const isSuspect = characters.map((_, at) => {
    const standsInPair = (at > 0 && isPair(pairAt(at - 1))) || (at + 1 < characters.length && isPair(pairAt(at)));
    return !standsInPair && !isFiller[at];
  });
  if (characters.length < 2 || characters.length > longestMended || !isSuspect.includes(true)) return [];
  const mayBeWrong = (from: number, to: number) => isSuspect.slice(from, to).includes(true) && (to - from > 2 || !isFiller.slice(from, to).includes(true));

  let corrected = '';
  for (let at = 0; at < characters.length; ) {
    const replacement = wordFrom(at) ?? characters[at]!;
    corrected += replacement;
    at += [...replacement].length;
  }
  return corrected === characters.join('') ? [] : [corrected];

  /** A known word for the characters from here on: one that sounds just so, else much so, the longest first. */
  function wordFrom(at: number): string | undefined {
    const windows = Array.from({ length: Math.min(longestWord, characters.length - at) - 1 }, (_, shorter) => Math.min(characters.length, at + longestWord) - shorter);
    const suspects = windows.filter((to) => mayBeWrong(at, to)).map((to) => characters.slice(at, to).join(''));
    if (suspects.length === 0) return undefined;
    const { pinyin } = spellings();
    for (const ear of [(syllable: string) => syllable, loosely]) {
      for (const word of suspects) {
        const known = spellings().soundingLike(word, ear);
        if (known !== undefined) return known;
      }
    }
    return mayBeWrong(at, at + 2) ? pairSoundingLike(characters[at]!, characters[at + 1]!, pinyin, isPair) : undefined;
  }
}

/** A known pair with one of the two characters, the other one sounding alike; or the two turned round. */
function pairSoundingLike(first: string, second: string, pinyin: Pinyin, isPair: ReadableText['isPair']): string | undefined {
  const alike = (character: string) => {
    const readings = pinyin.readingsOf(character);
    return [...readings, ...readings.map(loosely)].flatMap((reading) => pinyin.charactersOf(reading));
  };
  return [...alike(first).map((other) => other + second), ...alike(second).map((other) => first + other), second + first].find(isPair);
}
