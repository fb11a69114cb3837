import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { furtherReadings, pinyinTable, rareHanzi, traditionalTable } from '#commands/dictionaries.ts';
import { library } from '#content/currentLibrary.ts';
import { loosely, Pinyin } from '#language/Pinyin.ts';
import { everydayHanzi } from '#language/everydayHanzi.ts';
import table from '#language/tables/pinyin.json' with { type: 'json' };
import traditional from '#language/tables/traditional.json' with { type: 'json' };

const pinyin = new Pinyin(table);

it.each([
  ['低保', 'di bao'],
  ['轮椅', 'lun yi'],
  ['便宜', 'pian yi'],
  ['银行', 'yin hang'],
  ['女', 'nv'],
  ['瘸子', 'que zi'],
])('%s may be spelled %s', (word, spelling) => {
  expect(pinyin.spellingsOf(word)).toContain(spelling.replaceAll(' ', ''));
});
it('knows all everyday characters, and says so when it does not know one', () => {
  expect(everydayHanzi().length).toBe(3755);
  expect([...everydayHanzi()].filter((character) => pinyin.readingsOf(character).length === 0)).toEqual([]);
  expect(pinyin.spellingsOf('龘')).toEqual([]);
});
it('spells loosely for those who do not part zh from z, or ng from n', () => {
  expect(loosely('zhangsheng')).toBe(loosely('zansen'));
});
it('the stored tables are those of the dictionaries, and know every character of content/', () => {
  const content = readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'language-tables.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('');
  const rare = rareHanzi(content);
  expect(table, 'run npm run language:tables').toEqual(pinyinTable());
  expect(traditional, 'run npm run language:tables').toEqual(traditionalTable([...everydayHanzi()]));
  expect(library.languageTables, 'run npm run language:tables').toEqual({ pinyin: furtherReadings(rare), traditional: traditionalTable(rare) });
});
