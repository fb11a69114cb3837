import { Converter } from 'opencc-js/t2cn';
import { polyphonic } from 'pinyin-pro';
import { everydayHanzi } from '#language/everydayHanzi.ts';
import type { PinyinTable } from '#language/Pinyin.ts';

/** Every Hanzi the tables have to know: the everyday ones, and those of this text. */
export function neededHanzi(text: string): readonly string[] {
  return [...new Set([...everydayHanzi(), ...(text.match(/\p{Script=Han}/gu) ?? [])])];
}

/** Traditional forms, each behind the needed character it stands for: `发發髮`. Source: OpenCC. */
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

/** Toneless readings of the needed characters. Source: pinyin-pro. */
export function pinyinTable(needed: readonly string[]): PinyinTable {
  const readings = new Map(
    polyphonic(needed.join(''), { toneType: 'none', type: 'array', v: true }).map((list, index) => [
      needed[index]!,
      [...new Set(list.map((reading) => reading.replaceAll('ü', 'v')))].filter((reading) => /^[a-z]+$/.test(reading)),
    ]),
  );
  const syllables = [...new Set([...readings.values()].flat())].sort((a, b) => (dictionaryOrder(a) < dictionaryOrder(b) ? -1 : 1));
  const everyday = [...everydayHanzi()];
  const runs = nondecreasing(everyday.map((character) => readings.get(character)!), syllables);
  const also: Record<string, string> = {};
  for (const [character, list] of readings) {
    const main = runs[everyday.indexOf(character)];
    for (const reading of list) if (reading !== main) also[reading] = (also[reading] ?? '') + character;
  }
  const inOrder = syllables.map((syllable) => [syllable, runs.filter((run) => run === syllable).length] as const).filter(([, count]) => count > 0);
  return { inOrder: inOrder.map(([syllable, count]) => `${syllable}${count}`).join(' '), also };
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
