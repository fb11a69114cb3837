import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '#content/currentLibrary.ts';
import { readerOf } from '#editions/readerOf.ts';
import { encode } from '#language/braille/encode.ts';
import type { ReadToken } from '#language/readings.ts';
import { reader } from '#language/readings.ts';

const read = reader([], []);
const braille = (text: string) => encode(read(text)).words.map((word) => word.join('')).join(' ');
const word = (text: string, ...readings: string[]): ReadToken => ({ kind: 'word', text, readings, touches: false });
const syllable = (hanzi: string, reading: string) => encode([word(hanzi, reading)]).words[0]!.join('');

describe('syllables', () => {
  it.each([
    ['b d g k j x zh sh z s l go without the fourth tone', 'bà dà gù kù jù xù zhù shù zù sù lù', '⠃⠔ ⠙⠔ ⠛⠥ ⠅⠥ ⠛⠬ ⠓⠬ ⠌⠥ ⠱⠥ ⠵⠥ ⠎⠥ ⠇⠥'],
    ['p m t n h q ch r c go without the second', 'pá má tá ná há qú chá rú cú', '⠏⠔ ⠍⠔ ⠞⠔ ⠝⠔ ⠓⠔ ⠅⠬ ⠟⠔ ⠚⠥ ⠉⠥'],
    ['f goes without the first', 'fā fá fǎ fà', '⠋⠔ ⠋⠔⠂ ⠋⠔⠄ ⠋⠔⠆'],
    ['all other tones are marked', 'bā bá bǎ pā pǎ pà', '⠃⠔⠁ ⠃⠔⠂ ⠃⠔⠄ ⠏⠔⠁ ⠏⠔⠄ ⠏⠔⠆'],
    ['a bare final goes without the fourth', 'yù wù ài yuàn yú wú', '⠬ ⠥ ⠪ ⠯ ⠬⠂ ⠥⠂'],
    ['but yī ér wǒ yě yǒu are bare, and their fourth is marked', 'yī ér wǒ yě yǒu yì èr wò yè yòu', '⠊ ⠗ ⠕ ⠑ ⠳ ⠊⠆ ⠗⠆ ⠕⠆ ⠑⠆ ⠳⠆'],
    ['tóu, lè and zì keep their marks', 'tóu lè zì', '⠞⠷⠂ ⠇⠢⠆ ⠵⠆'],
    ['o is never marked, e always', 'ò è', '⠢ ⠢⠆'],
    ['the neutral tone has no mark', 'ma le zi', '⠍⠔ ⠇⠢ ⠵'],
    ['ü is told from u', 'lù lǜ nǚ jū', '⠇⠥ ⠇⠬ ⠝⠬⠄ ⠛⠬⠁'],
    ['wēng and zhōng share a final', 'wēng zhōng', '⠲⠁ ⠌⠲⠁'],
  ])('%s', (_rule, readings, cells) => {
    expect(readings.split(' ').map((reading) => syllable('字', reading)).join(' ')).toBe(cells);
  });
  it('an initial that stands alone keeps its mark before a bare final', () => {
    expect(encode([word('志愿', 'zhì', 'yuàn')]).words[0]!.join('')).toBe('⠌⠆⠯');
    expect(encode([word('志气', 'zhì', 'qì')]).words[0]!.join('')).toBe('⠌⠅⠊⠆');
  });
  it('has six short forms', () => {
    expect(['的de', '么me', '你nǐ', '他tā', '她tā', '它tā'].map((entry) => syllable(entry[0]!, entry.slice(1)))).toEqual(['⠙', '⠍', '⠝', '⠞', '⠞⠁', '⠈⠞']);
    expect(syllable('的', 'dì'), 'only in their own reading').toBe('⠙⠊');
  });
  it('问 and 再 keep their marks', () => {
    expect([syllable('问', 'wèn'), syllable('再', 'zài'), syllable('在', 'zài')]).toEqual(['⠒⠆', '⠵⠪⠆', '⠵⠪']);
  });
});

it('the sentences of docs/braille.md are written as it says', () => {
  const siteReader = readerOf(library);
  const sentences = [...readFileSync('docs/braille.md', 'utf8').matchAll(/^> (.+)\n> (.+)$/gmu)];
  expect(sentences.length).toBe(5);
  for (const [, text, cells] of sentences) expect(encode(siteReader(text!)).words.map((word) => word.join('')).join(' ')).toBe(cells);
});

describe('text', () => {
  it.each([
    ['盲人坐公交不要钱。', '⠍⠦⠚⠴ ⠵⠕ ⠛⠲⠁⠛⠜⠁ ⠃⠥⠜ ⠅⠩⠐⠆'],
    ['20%', '⠼⠃⠚⠼⠚⠴'],
    ['２０％', '⠼⠃⠚⠼⠚⠴'],
    ['1.5%', '⠼⠁⠄⠑⠼⠚⠴'],
    ['12385', '⠼⠁⠃⠉⠓⠑'],
    ['0—6岁', '⠼⠚ ⠠⠤ ⠼⠋ ⠎⠺'],
    ['〔2017〕37号', '⠰⠆⠼⠃⠚⠁⠛⠰⠆ ⠼⠉⠛ ⠓⠖⠆'],
    ['《条例》', '⠐⠤⠞⠜⠇⠊⠤⠂'],
    ['说：“在……（上）。”', '⠱⠕⠁⠤ ⠘⠵⠪ ⠐⠐⠐ ⠰⠄⠱⠦⠠⠆⠐⠆⠘'],
    ['3.1.2-c2', '⠼⠉⠄⠁⠄⠃⠤⠰⠉⠼⠃'],
    ['A18', '⠠⠁⠼⠁⠓'],
    ['WCAG gov', '⠠⠠⠺⠉⠁⠛ ⠰⠛⠕⠧'],
    ['LawBook', '⠠⠇⠁⠺⠠⠃⠕⠕⠅'],
  ])('%s', (text, cells) => {
    expect(braille(text)).toBe(cells);
  });
  it('divides a word into one group for each syllable, and never more', () => {
    expect(encode(read('残疾人，')).words).toEqual([['⠉⠧', '⠛⠊⠂', '⠚⠴', '⠐']]);
  });
  it('lists what it cannot write and never puts a stand-in', () => {
    const { words, unencodable } = encode([...read('①有☎'), word('骉', '骉')]);
    expect(unencodable).toEqual(['①', '☎', '骉']);
    expect(words).toEqual([['⠳']]);
  });
});
