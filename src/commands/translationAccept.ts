import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#content/folders.js';
import { readLibrary } from '#content/readLibrary.ts';

/** Records that translated units were compared with their source: `npm run translation:accept -- en <unit prefix…>|all`. */
const [code, ...prefixes] = process.argv.slice(2);
const { translations, library } = readLibrary(contentFolder);
const read = translations.find((translation) => translation.code === code);
if (!read || prefixes.length === 0) {
  console.error(
    library
      ? `请写语言和单元，例：npm run translation:accept -- en entitlements/bus-free，或者 all。语言：${translations.map((translation) => translation.code).join('、') || '（只有原文）'}。 / Name a language and units, or all.`
      : `${contentFolder}/ 读不懂，请先运行 npm run content:check。 / Run npm run content:check first.`,
  );
  process.exit(1);
}
const { pairs, hashes, accepted, isAcceptedReadable } = read;
if (!isAcceptedReadable) {
  console.error(`${contentFolder}/${code}/made-from.json 读不懂，写进去会丢掉以前的核对。请先照 npm run content:check 说的改好。\nmade-from.json cannot be read, and writing it would lose earlier comparisons. Mend it first: npm run content:check.`);
  process.exit(1);
}
const isWanted = (unit: string) => prefixes.includes('all') || prefixes.some((prefix) => unit === prefix || unit.startsWith(prefix));
const unknown = prefixes.filter((prefix) => prefix !== 'all' && ![...hashes.keys()].some((unit) => unit.startsWith(prefix)));
if (unknown.length > 0) {
  console.error(`没有这样的单元：${unknown.join('、')}。 / No such unit.`);
  process.exit(1);
}

const translated = new Set(pairs.map(({ unit }) => unit));
const changed = [...hashes].filter(([unit, hash]) => isWanted(unit) && translated.has(unit) && accepted[unit] !== hash);
for (const [unit] of changed) {
  console.log(accepted[unit] === undefined ? `${unit}：第一次核对。 / first comparison.` : `${unit}：原文改过。 / the source had changed.`);
  for (const { source, words } of accepted[unit] === undefined ? [] : pairs.filter((pair) => pair.unit === unit)) console.log(`  ${source}\n  → ${words}`);
}

// Units that are no longer in the source go; the others keep their order, so that merges stay small.
const kept = [...hashes.keys()].flatMap((unit): [string, string][] => {
  const hash = changed.find(([name]) => name === unit)?.[1] ?? accepted[unit];
  return hash === undefined ? [] : [[unit, hash]];
});
const path = join(contentFolder, code!, 'made-from.json');
const after = `${JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
if (!existsSync(path) || readFileSync(path, 'utf8') !== after) writeFileSync(path, after);
console.log(`${path}：记下了 ${changed.length} 个单元。 / ${changed.length} units recorded.`);
