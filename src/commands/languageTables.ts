/**
 * `npm run language:tables`: writes the two small tables of src/language/tables/ from the dictionaries
 * of opencc-js and pinyin-pro, which are too large to ship. Run it after a new version of either, or when
 * a test says that a character of content/ is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neededHanzi, pinyinTable, traditionalTable } from './dictionaries.ts';

const content = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('');
const needed = neededHanzi(content);

writeFileSync('src/language/tables/traditional.json', `${JSON.stringify(traditionalTable(needed), null, 1)}\n`);
writeFileSync('src/language/tables/pinyin.json', `${JSON.stringify(pinyinTable(needed), null, 1)}\n`);
