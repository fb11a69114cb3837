import completeWords from '@pinyin-pro/data/complete';
import { addDict, pinyin } from 'pinyin-pro';
import { segmenter, type Token } from './segment.ts';

/** A token and, for a word, the reading of each of its Hanzi with tone marks, e.g. ['cán', 'jí', 'rén']. */
export interface ReadToken extends Token {
  readonly readings: readonly string[];
}

/** A stretch of text that the dictionaries misread, and its reading, one syllable for each Hanzi. */
interface ReadingCorrection {
  readonly word: string;
  readonly readings: readonly string[];
}

/** Divides text into words and reads them. */
export type Reader = (text: string) => readonly ReadToken[];

addDict(completeWords, 'complete');

/**
 * Makes a reader: citation tones (no sandhi, so 一 and 不 keep their own), neutral tones as the dictionary has them.
 * The whole run of Hanzi is read in context first; corrections are laid over it, the longest first; words are cut last.
 * @param words words to keep whole when dividing
 * @param corrections stretches of text and their right readings
 */
export function reader(words: readonly string[], corrections: readonly ReadingCorrection[]): Reader {
  const segment = segmenter(words);
  const longestFirst = [...corrections].sort((a, b) => b.word.length - a.word.length);
  return (text) => {
    const tokens = segment(text);
    const readings = hanziRuns(tokens).flatMap((run) => readRun(run, longestFirst));
    let next = 0;
    return tokens.map((token) => {
      if (token.kind !== 'word') return { ...token, readings: [] };
      const length = [...token.text].length;
      next += length;
      return { ...token, readings: readings.slice(next - length, next) };
    });
  };
}

/** Words that stand together without anything between them: the context in which they are read. */
function hanziRuns(tokens: readonly Token[]): readonly string[] {
  return tokens.reduce<string[]>((runs, { kind, text, touches }, index) => {
    if (kind !== 'word') return runs;
    if (touches && tokens[index - 1]?.kind === 'word') runs[runs.length - 1] += text;
    else runs.push(text);
    return runs;
  }, []);
}

function readRun(run: string, corrections: readonly ReadingCorrection[]): readonly string[] {
  const readings = pinyin(run, { type: 'array', toneSandhi: false });
  const corrected = new Set<number>();
  for (const { word, readings: right } of corrections) {
    for (let at = run.indexOf(word); at !== -1; at = run.indexOf(word, at + 1)) {
      const places = right.map((_, offset) => at + offset);
      if (places.some((place) => corrected.has(place))) continue;
      places.forEach((place, offset) => {
        readings[place] = right[offset]!;
        corrected.add(place);
      });
    }
  }
  return readings;
}
