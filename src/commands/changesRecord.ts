import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { contentFolder } from '#content/folders.js';
import { fullTextHash } from '#content/fullTextHash.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { changes as changesSchema } from '#content/schemas/changes.ts';

/** Records what changed on pages: `npm run changes:record -- <id> [<id> …] "what changed"`; for the feed of changes. */
const ids = process.argv.slice(2, -1);
const what = process.argv.at(-1)!;
const { library, sources } = readLibrary(contentFolder);
if (!library || ids.length === 0) {
  console.error(
    library
      ? '请写编号和改了什么，例：npm run changes:record -- bus-free "写清了要带残疾人证。" / Name entitlements and what changed.'
      : `${contentFolder}/ 读不懂，请先运行 npm run content:check。 / Run npm run content:check first.`,
  );
  process.exit(1);
}
const recorded = sources.changesHashes.value;
const now = Object.fromEntries(library.entitlements.map((entitlement) => [entitlement.id, fullTextHash(entitlement)]));
const idle = ids.filter((id) => now[id] === recorded[id]);
if (idle.length > 0) {
  console.error(`没有这个条目，或者没有改：${idle.join('、')}。 / No such entitlement, or unchanged.`);
  process.exit(1);
}
const on = new Date().toISOString().slice(0, 10);
const entries = changesSchema.safeParse(
  (['new', 'wording'] as const)
    .map((kind) => ({ on, kind, entitlements: ids.filter((id) => (kind === 'new') === !(id in recorded)), what }))
    .filter((entry) => entry.entitlements.length > 0),
);
if (!entries.success) {
  console.error(entries.error.issues.map(({ message }) => message).join('\n'));
  process.exit(1);
}
const path = join(contentFolder, 'changes.yaml');
// An empty list is written as one, and nothing can follow it.
if (existsSync(path) && sources.changes.value.length === 0) writeFileSync(path, readFileSync(path, 'utf8').replace(/^\[\]\s*$/m, ''));
appendFileSync(path, stringify(entries.data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
const hashes = Object.fromEntries(Object.entries(now).flatMap(([id, hash]) => (ids.includes(id) ? [[id, hash]] : id in recorded ? [[id, recorded[id]]] : [])));
writeFileSync(join(contentFolder, 'changes-hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`);
console.log(`${ids.join('、')} 记下了。 / recorded.`);
const places = entries.data.map((_, index) => sources.changes.value.length + index + 1);
for (const { code, name } of library.site.languages.slice(1)) {
  const units = places.map((place) => `changes/${place}`).join(' ');
  console.log(
    `译成 ${name}，可以晚一点：${contentFolder}/${code}/changes.yaml 的 changes 里加上 ${places.map((place) => `"${place}"`).join('、')}，再运行 npm run translation:accept -- ${code} ${units}。 / Translate it when you can; until then the feed has it in the source’s language.`,
  );
}
