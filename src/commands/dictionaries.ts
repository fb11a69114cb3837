import { Converter } from 'opencc-js/t2cn';
import { polyphonic } from 'pinyin-pro';
import { everydayHanzi } from '#language/everydayHanzi.ts';
import type { PinyinTable } from '#language/Pinyin.ts';

/** The Hanzi of a text that are not everyday ones, each once: what the shared tables do not know. */
export function rareHanzi(text: string): readonly string[] {
  const everyday = new Set(everydayHanzi());
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].filter((character) => !everyday.has(character));
}

/** Traditional forms, each behind the character it stands for: `发發髮`. Source: OpenCC. */
export function traditionalTable(needed: readonly string[]): readonly string[] {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const forms = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const simplified = toSimplified(character);
    if (simplified !== character) forms.set(simplified, (forms.get(simplified) ?? '') + character);
  }
  return needed.filter((character) => forms.has(character)).sort().map((character) => character + forms.get(character));
}

/** Toneless readings of the everyday characters. Source: pinyin-pro. */
export function pinyinTable(): PinyinTable {
  const everyday = [...everydayHanzi()];
  const readings = readingsOf(everyday);
  const syllables = [...new Set([...readings.values()].flat())].sort((a, b) => (dictionaryOrder(a) < dictionaryOrder(b) ? -1 : 1));
  const runs = nondecreasing(everyday.map((character) => readings.get(character)!), syllables);
  const main = new Map(everyday.map((character, index) => [character, runs[index]!]));
  const also = bySyllable(readings, (character, reading) => reading !== main.get(character));
  const inOrder = syllables.map((syllable) => [syllable, runs.filter((run) => run === syllable).length] as const).filter(([, count]) => count > 0);
  return { inOrder: inOrder.map(([syllable, count]) => `${syllable}${count}`).join(' '), also };
}

/** Toneless readings of other characters, by syllable. Source: pinyin-pro. */
export function furtherReadings(characters: readonly string[]): PinyinTable['also'] {
  return bySyllable(readingsOf(characters), () => true);
}

function readingsOf(characters: readonly string[]): ReadonlyMap<string, readonly string[]> {
  if (characters.length === 0) return new Map();
  return new Map(
    polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true }).map((list, index) => [
      characters[index]!,
      [...new Set(list.map((reading) => reading.replaceAll('ü', 'v')))].filter((reading) => /^[a-z]+$/.test(reading)),
    ]),
  );
}

function bySyllable(readings: ReadonlyMap<string, readonly string[]>, isWanted: (character: string, reading: string) => boolean): PinyinTable['also'] {
  const characters: Record<string, string> = {};
  for (const [character, list] of readings) {
    for (const reading of list) if (isWanted(character, reading)) characters[reading] = (characters[reading] ?? '') + character;
  }
  return characters;
}

/** Where a syllable stands in a dictionary: ü follows u. */
function dictionaryOrder(syllable: string): string {
  return syllable.replace(/v$/, 'u!').replace(/ve$/, 'ue');
}

/** One reading for each character so that readings never go backwards, disagreeing with as few characters as possible. */
function nondecreasing(choices: readonly (readonly string[])[], syllables: readonly string[]): readonly string[] {
  let faults = syllables.map(() => 0);
  const cameFrom: number[][] = [];
  for (const readings of choices) {
    let best = 0;
    const from: number[] = [];
    faults = syllables.map((syllable, at) => {
      if (faults[at]! < faults[best]!) best = at;
      from.push(best);
      return faults[best]! + (readings.includes(syllable) ? 0 : 1);
    });
    cameFrom.push(from);
  }
  let at = faults.indexOf(Math.min(...faults));
  const path: string[] = [];
  for (let row = choices.length - 1; row >= 0; row -= 1) {
    path.unshift(syllables[at]!);
    at = cameFrom[row]![at]!;
  }
  return path;
}
