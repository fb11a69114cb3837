import type { Library } from '#content/Library.ts';
import { reader, type Reader } from '#language/readings.ts';

/** The reader with the words and readings of content/pinyin.yaml. */
export function readerOf({ pinyin }: Library): Reader {
  return reader(
    pinyin.words,
    pinyin.readings.map((entry) => ({ word: entry.text, readings: entry.pinyin.split(' ') })),
  );
}
