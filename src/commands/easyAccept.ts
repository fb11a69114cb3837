import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#content/folders.js';
import { fullTextHash } from '#content/fullTextHash.ts';
import { readLibrary } from '#content/readLibrary.ts';

/** Records that easy pages were compared with their full text as it stands: `npm run easy:accept -- <id>|all`. */
const wanted = process.argv.slice(2);
const { library } = readLibrary(contentFolder);
if (!library || wanted.length === 0) {
  console.error(
    library
      ? '请写编号，例：npm run easy:accept -- bus-free，或者 all。 / Name an entitlement, or all.'
      : `${contentFolder}/ 读不懂，请先运行 npm run content:check。 / Run npm run content:check first.`,
  );
  process.exit(1);
}
const unknown = wanted.filter((id) => id !== 'all' && !library.easy.editions.some((edition) => edition.id === id));
if (unknown.length > 0) {
  console.error(`没有这个易读版：${unknown.join('、')}。 / No such easy edition.`);
  process.exit(1);
}
for (const entitlement of library.entitlements) {
  const edition = library.easy.editions.find(({ id }) => id === entitlement.id);
  if (!edition || !(wanted.includes('all') || wanted.includes(entitlement.id))) continue;
  const path = join(contentFolder, `easy/entitlements/${entitlement.id}.md`);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/^madeFrom: .*$/m, `madeFrom: "${fullTextHash(entitlement)}"`);
  if (after === before) continue;
  writeFileSync(path, after);
  console.log(`${path} 记下了。 / recorded.`);
}
