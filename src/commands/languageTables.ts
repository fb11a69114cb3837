/**
 * `npm run language:tables`: writes, from the dictionaries of opencc-js and pinyin-pro, which are too large to ship, the two
 * small tables of src/language/tables/ for the everyday characters, and language-tables.json of the content for its rarer
 * ones. Run it after a new version of either, or when a check says that a character of the content is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#content/folders.js';
import { everydayHanzi } from '#language/everydayHanzi.ts';
import { furtherReadings, pinyinTable, rareHanzi, traditionalTable } from './dictionaries.ts';

const name = 'language-tables.json';
const content = readdirSync(contentFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== name)
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('');
const rare = rareHanzi(content);

write('src/language/tables/traditional.json', traditionalTable([...everydayHanzi()]));
write('src/language/tables/pinyin.json', pinyinTable());
write(join(contentFolder, name), { pinyin: furtherReadings(rare), traditional: traditionalTable(rare) });

function write(path: string, table: unknown): void {
  writeFileSync(path, `${JSON.stringify(table, null, 1)}\n`);
}
