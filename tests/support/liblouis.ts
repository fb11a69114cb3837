import { spawnSync } from 'node:child_process';
import { encode } from '#language/braille/encode.ts';
import type { ReadToken } from '#language/readings.ts';

const tables = 'unicode.dis,zhcn-cbs.ctb';

/** Whether liblouis and its table for 国家通用盲文 are here. */
export const hasLiblouis = spawnSync('lou_translate', [tables], { input: '好\n', encoding: 'utf8' }).stdout?.trim() === '⠓⠖⠄';

/** Each text as liblouis writes it, blanks left out. It is asked as an outside judge; nothing of its table is used. */
export function liblouis(texts: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('lou_translate', [tables], { input: `${texts.join('\n')}\n`, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return stdout.split('\n').slice(0, texts.length).map((line) => line.replace(/[\s\u2800]/gu, ''));
}

const withoutTones = (cells: string) => cells.replace(/[⠁⠂⠄⠆]/gu, '');

/** How far our braille and liblouis's agree on words, one by one. */
interface Agreement {
  readonly words: number;
  readonly same: number;
  readonly sameWithoutTones: number;
  /** What differs: word, readings, our cells, theirs; with how often, the commonest first. */
  readonly differences: readonly (readonly [difference: string, times: number])[];
}

/** Compares the words among the tokens; numbers and signs are left out. */
export function agreementOn(tokens: readonly ReadToken[], encodeToken = (token: ReadToken) => encode([token]).words.flat().join('')): Agreement {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const theirs = liblouis(words.map(({ text }) => text));
  const ours = words.map(encodeToken);
  const times = new Map<string, number>();
  words.forEach(({ text, readings }, index) => {
    if (ours[index] === theirs[index]) return;
    const difference = `${text} ${readings.join(' ')}: ${ours[index]} ≠ ${theirs[index]}`;
    times.set(difference, (times.get(difference) ?? 0) + 1);
  });
  return {
    words: words.length,
    same: ours.filter((cells, index) => cells === theirs[index]).length,
    sameWithoutTones: ours.filter((cells, index) => withoutTones(cells) === withoutTones(theirs[index]!)).length,
    differences: [...times].sort((a, b) => b[1] - a[1]),
  };
}
