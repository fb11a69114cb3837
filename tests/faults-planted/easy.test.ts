import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { commonCharacters } from '#language/commonCharacters.ts';
import { easyLimits } from '#language/readability.ts';
import { faultsIn } from '#checks/BuiltSite.ts';
import { easyPagesApartFromFull } from '#checks/easyPages.ts';
import { easyParityFaults } from '#checks/easyParity.ts';
import { easyReadability } from '#checks/easyReadability.ts';
import { formatContentError, type ContentError } from '#content/ContentError.ts';
import { readLibrary } from '#content/readLibrary.ts';

const common = commonCharacters(easyLimits.commonCharacters);
const copy = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'easy-')), 'content');
  cpSync('content', folder, { recursive: true });
  return folder;
};

/** Every fault that content:check would tell of this folder. */
function faultsOf(folder: string): readonly ContentError[] {
  const { library, sources, errors } = readLibrary(folder);
  return library ? [...errors, ...easyReadability(library, sources, common).faults, ...easyParityFaults(library)] : errors;
}

const page = (id: string) => `easy/entitlements/${id}.md`;
const faults: readonly { name: string; file: string; from: string | RegExp; to: string; field: string; says: string; atText?: string }[] = [
  { name: 'a sentence of more than twenty-five Hanzi', file: page('bus-free'), from: '盲人坐公交车不要钱。', to: `盲人${'坐公交车'.repeat(6)}。`, field: '这是什么', says: '26 个汉字', atText: '坐公交车坐公交车' },
  { name: 'three clauses', file: page('bus-free'), from: '- 坐公交不用买票。', to: '- 坐公交，不用买票，上车就走。', field: '能得到什么', says: '3 小段', atText: '上车就走' },
  { name: 'two ideas on a line', file: page('bus-free'), from: '- 坐公交不用买票。', to: '- 坐公交不用买票。带上证。', field: '能得到什么', says: '2 句话', atText: '买票。带上证' },
  { name: 'an official word', file: page('bus-free'), from: '坐车时带上残疾人证', to: '坐车时凭残疾人证', field: '怎么办', says: '“凭” 是官话。请换成：拿着', atText: '凭残疾人证' },
  { name: 'an official word whose explanation was lost', file: page('preschool-subsidy'), from: /资助就是.*\n/, to: '', field: '这是什么', says: '“资助” 是官话' },
  { name: 'long sentences everywhere', file: page('bus-free'), from: /^(?:- )?[^-#\n:{}]+。$/gmu, to: '这是一句还没有超过上限的话但是每句都这样长。', field: 'title', says: '个汉字，超过 15 个' },
  { name: 'uncommon characters', file: page('bus-free'), from: '坐公交不用买票', to: '坐公交不用买票龘靐齉', field: '能得到什么', says: '少见的字太多：龘、靐、齉', atText: '龘靐齉' },
  { name: 'a missing figure', file: page('dibao-top-up'), from: /20%/g, to: '一部分', field: '能得到什么', says: '全文有数字 20%' },
  { name: 'an invented figure', file: page('bus-free'), from: '坐公交不用买票', to: '坐公交每月送30次', field: '能得到什么', says: '数字 30 在全文里没有', atText: '30次' },
  { name: 'an invented grade', file: page('bus-free'), from: '你是盲人，或者', to: '你是一级的盲人，或者', field: '能得到什么', says: '数字 1 在全文里没有', atText: '一级的盲人' },
  { name: 'a missing phone number', file: page('land-rights'), from: '12348', to: '热线', field: '问谁', says: '电话 12348' },
  { name: 'a missing department', file: page('bus-free'), from: '- 问市交通运输局。\n', to: '', field: '问谁', says: '市交通运输局，这里没有写' },
  { name: 'a department the full text does not name', file: page('bus-free'), from: '- 问市残联。', to: '- 问市残联。\n- 问市公安局。', field: '问谁', says: '全文没有写市公安局' },
  { name: 'a lost way to begin', file: page('bus-free'), from: /## 怎么办\n.*\n/, to: '', field: '能得到什么', says: '没有 “## 怎么办”' },
  { name: 'a heading that is none', file: page('bus-free'), from: '## 怎么办', to: '## 怎样办', field: '怎样办', says: '没有叫 “怎样办” 的段落', atText: '## 怎样办' },
  { name: 'a lost part', file: page('bus-free'), from: /## 还不清楚的\n(?:.+\n)+/, to: '', field: '还不清楚的', says: '缺少 “## 还不清楚的”' },
  { name: 'parts out of order', file: page('bus-free'), from: /(## 谁能得到\n(?:.+\n)+)\n(## 能得到什么\n(?:.+\n)+)/, to: '$2\n$1', field: '谁能得到', says: '次序不对' },
  { name: 'a picture that nobody drew', file: page('bus-free'), from: 'answer: bus', to: 'answer: plane', field: 'pictures.answer', says: '只能写下面其中一个' },
  { name: 'a page nobody compared with its full text', file: page('bus-free'), from: /madeFrom: .*/, to: 'madeFrom: "0000000000000000"', field: 'madeFrom', says: 'npm run easy:accept -- bus-free' },
  { name: 'an option of an easy question lost', file: 'easy/questions/grade.yaml', from: / {2}- id: "4"\n.*\n/, to: '', field: 'options', says: '要和问题一样' },
  { name: 'a long question', file: 'easy/questions/grade.yaml', from: /self: ".*"/, to: `self: "${'长'.repeat(26)}？"`, field: 'ask.self', says: '26 个汉字', atText: 'self:' },
  { name: 'an official word in a verdict', file: 'easy/verdicts.yaml', from: '条件都够。', to: '条件都落实了。', field: 'likely.means[0]', says: '“落实” 是官话', atText: '落实' },
  { name: 'a verdict without its meaning', file: 'easy/verdicts.yaml', from: /not:\n {2}name: .*\n {2}means:\n(?: {4}.*\n)+/, to: '', field: 'not', says: '缺少' },
  { name: 'a short list of official words', file: 'easy/avoid.yaml', from: /(?:- word: .*\n {2}say: .*\n(?: {2}except: .*\n)?){60}$/, to: '', field: '—', says: '至少要有 40 个' },
];

describe('faults planted in the easy edition are caught', () => {
  it('and there is none without', () => {
    expect(faultsOf(resolve('content')).map(formatContentError)).toEqual([]);
  });

  it.each(faults)('$name', ({ file, from, to, field, says, atText }) => {
    const folder = copy();
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, 'the fault must really be planted').not.toBe(before);
    writeFileSync(path, after);

    const errors = faultsOf(folder);
    const told = errors.map(formatContentError).join('\n');
    const found = errors.filter((error) => error.field === field && error.zh.includes(says) && error.en !== '');
    expect(found.length, told).toBeGreaterThan(0);
    expect(found.every((error) => error.file === `content/${file}`), told).toBe(true);
    if (atText) expect(after.split('\n')[found[0]!.line - 1], told).toContain(atText);
    expect(errors.length, told).toBeLessThanOrEqual(12);
  });

  it('an entitlement without its easy file, and an easy file without its entitlement, are named', () => {
    const folder = copy();
    cpSync(join(folder, page('bus-free')), join(folder, page('bus-fre')));
    rmSync(join(folder, page('bus-free')));
    const told = faultsOf(folder).map(formatContentError).join('\n');
    expect(told).toContain('条目 bus-free 还没有易读版');
    expect(told).toContain('没有叫 bus-fre 的条目');
  });

  it('a question without its easy wording is named', () => {
    const folder = copy();
    rmSync(join(folder, 'easy/questions/grade.yaml'));
    expect(faultsOf(folder).map(formatContentError).join('\n')).toContain('content/easy/questions/grade.yaml');
  });

  it('a full text that changed makes its easy page stale, and no other', () => {
    const folder = copy();
    const path = join(folder, 'entitlements/bus-free.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('坐公交不用买票。', '坐公交车不用买票。'));
    const { library } = readLibrary(folder);
    expect(library!.easy.editions.filter(({ isStale }) => isStale).map(({ id }) => id)).toEqual(['bus-free']);
  });

  it('easy:accept records the comparison for the page named and no other', () => {
    const folder = copy();
    const project = resolve(folder, '..');
    const stale = (id: string) => {
      const path = join(folder, page(id));
      writeFileSync(path, readFileSync(path, 'utf8').replace(/madeFrom: .*/, 'madeFrom: "1111111111111111"'));
    };
    stale('bus-free');
    stale('legal-aid');
    const accept = (...ids: string[]) => execFileSync(process.execPath, [resolve('src/commands/easyAccept.ts'), ...ids], { cwd: project, stdio: 'pipe' });
    accept('bus-free');
    expect(readLibrary(folder).library!.easy.editions.filter(({ isStale }) => isStale).map(({ id }) => id)).toEqual(['legal-aid']);
    expect(() => accept('no-such-page')).toThrow();
    expect(() => accept()).toThrow();
    accept('all');
    expect(readLibrary(folder).library!.easy.editions.some(({ isStale }) => isStale)).toBe(false);
  });
});

describe('easy pages that part from their full page are caught', () => {
  const full = '<main><a href="/plan/#c1">1</a><a href="/plan/#c2">2</a><a href="/easy/entitlements/x/">easy</a></main>';
  const easy = '<main><a href="/plan/#c2">2</a><a href="/plan/#c1">1</a><a href="/entitlements/x/">full</a></main>';
  const told = (pages: Record<string, string>) =>
    faultsIn({ pages: new Map(Object.entries(pages).map(([address, html]) => [address, parse(html)])) }, [easyPagesApartFromFull()])
      .map(({ page, message }) => `${page} ${message}`)
      .join('\n');
  const both = (fullHtml: string, easyHtml: string) => ({ '/entitlements/x/': fullHtml, '/easy/entitlements/x/': easyHtml });

  it('a missing page, a missing clause, an added clause, a lost link either way', () => {
    expect(told(both(full, easy))).toBe('');
    expect(told({ '/entitlements/x/': full })).toContain('没有易读版');
    expect(told(both(full, easy.replace('/plan/#c1', '/plan/')))).toContain('依据的条款和全文不一样');
    expect(told(both(full, easy.replace('<main>', '<main><a href="/plan/#c3">3</a>')))).toContain('依据的条款和全文不一样');
    expect(told(both(full, easy.replace('/entitlements/x/', '/')))).toContain('没有链接到全文');
    expect(told(both(full.replace('/easy/entitlements/x/', '/'), easy))).toContain('没有链接到易读版');
  });
});
