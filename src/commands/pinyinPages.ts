import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBuiltSite } from '#checks/BuiltSite.ts';
import { library, sourceLanguage } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { pinyinPage } from '#editions/pinyinPage.ts';
import { languageAt } from '#i18n/languages.ts';
import { readerOf } from '#editions/readerOf.ts';

/** Writes, beside each built page in Chinese, the same page with pinyin: /plan/ becomes /pinyin/plan/. Braille needs none, nor do the sheets for the printer. */
const folder = join(builtFolder, 'client');
const read = readerOf(library);
const addresses = new Set([...readBuiltSite(folder, []).pages.keys()]
  .filter((address) => languageAt(address) === sourceLanguage && /^\/(?!braille\/|pinyin\/|specimen\/)(?:.*\/)?$/.test(address) && !/\/(?:paper|large-print|counter)\/$/.test(address)));

for (const address of addresses) {
  const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
  const path = join(folder, 'pinyin', address, 'index.html');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pinyinPage(html, address, read, (linked) => addresses.has(linked)));
  // So that a page knows its copy (src/preferences/applyStored.js).
  writeFileSync(join(folder, address, 'index.html'), html.replace('<html ', `<html data-pinyin-at="/pinyin${address}" `));
}
console.log(`带拼音的 ${addresses.size} 页写好了。 / ${addresses.size} pinyin pages written.`);
