import { isHan } from '#language/tokenise.ts';
import { correctHanzi } from './correctHanzi.ts';
import { readLatin } from './readLatin.ts';
import type { ReadableText } from './ReadableText.ts';

/** What a text may stand for: pinyin in Hanzi, slips mended. Likeliest first; none when every word of it is known. */
export function otherReadings(text: ReadableText): readonly string[] {
  // For each run, what was typed and then the ways to read it.
  const runs = runsOf(text).map(({ from, to, kind }) => {
    const units = text.units.slice(from, to);
    switch (kind) {
      case 'Hanzi':
        return [units.join(''), ...correctHanzi(units, { ...text, isFiller: text.isFiller.slice(from, to) })];
      case 'unknown Latin':
        return [units.join(' '), ...readLatin(units.join(''), text.spellings(), text.isPair)];
      case 'settled':
        return [units.join(' ')];
    }
  });
  const most = Math.max(0, ...runs.map(({ length }) => length - 1));
  return Array.from({ length: most }, (_, place) => runs.map((ways) => ways[place + 1] ?? ways[1] ?? ways[0]!).join(' '));
}

type RunKind = 'Hanzi' | 'unknown Latin' | 'settled';

/** Neighbouring units that are read together. */
function runsOf({ units, isKnown, isFiller }: ReadableText): readonly { readonly from: number; readonly to: number; readonly kind: RunKind }[] {
  const runs: { from: number; to: number; kind: RunKind }[] = [];
  units.forEach((unit, at) => {
    const kind = isHan(unit) ? 'Hanzi' : isKnown(at) || isFiller[at] || !/^[a-z]+$/.test(unit) ? 'settled' : 'unknown Latin';
    const last = runs.at(-1);
    if (last?.kind === kind) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, kind });
  });
  return runs;
}
