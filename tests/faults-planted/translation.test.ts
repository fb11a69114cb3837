import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translationFaults } from '#checks/translation.ts';
import { formatContentError, type ContentError } from '#content/ContentError.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { staleUnits, untranslatedUnits } from '#content/translation/readTranslation.ts';
import { translate } from '#content/translation/translate.ts';
import { contentWithPseudoTranslation } from '../support/pseudoTranslation.ts';

const sound = contentWithPseudoTranslation('fr');
const copy = () => {
  const project = mkdtempSync(join(tmpdir(), 'translation-'));
  cpSync(resolve(sound, '..'), project, { recursive: true });
  return join(project, 'content');
};
const change = (folder: string, file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the fault must really be planted').not.toBe(before);
  writeFileSync(path, after);
};
const read = (folder: string) => {
  const { errors, translations, library } = readLibrary(folder);
  const faults: readonly ContentError[] = [...errors, ...translations.flatMap(translationFaults)];
  return { library: library!, translation: translations[0]!, faults, told: faults.map(formatContentError).join('\n') };
};

const page = 'fr/entitlements/bus-free.md';
const faults: readonly { name: string; file: string; from: string | RegExp; to: string; field: string; says: string }[] = [
  { name: 'a lost line', file: page, from: /who:\n {2}- Text\n/, to: 'who:\n', field: 'who', says: '原文有 2 条，这里有 1 条' },
  { name: 'a line too many', file: page, from: /get:\n/, to: 'get:\n  - Text\n', field: 'get', says: '原文有 1 条，这里有 2 条' },
  { name: 'a field that does not exist', file: page, from: 'title:', to: 'titel:', field: 'title', says: '缺少这一项' },
  { name: 'a lost field', file: 'fr/site.yaml', from: /purpose: .*\n/, to: '', field: 'purpose', says: '缺少这一项' },
  { name: 'a title that is too long', file: page, from: /title: .*/, to: `title: ${'x'.repeat(81)}`, field: 'title', says: '超过 80 个字符' },
  { name: 'an answer that is too long', file: page, from: /answer: .*/, to: `answer: ${'x'.repeat(201)}`, field: 'answer', says: '超过 200 个字符' },
  { name: 'too few search words', file: page, from: /words:\n {2}- .*\n/, to: 'words:\n', field: 'words', says: '至少要有 5 个' },
  { name: 'an option that the question lacks', file: 'fr/questions/grade.yaml', from: '"4":', to: '"5":', field: 'options.5', says: '最接近的是' },
  { name: 'a lost option', file: 'fr/questions/grade.yaml', from: /"4": .*/, to: '', field: 'options.4', says: '缺少这一项' },
  { name: 'a clause without its rendering', file: 'fr/plan/4-tasks.yaml', from: /3\.1\.1-c1:\n.*\n.*\n/, to: '', field: '3.1.1-c1', says: '缺少这一项' },
  { name: 'a clause that is none', file: 'fr/plan/4-tasks.yaml', from: '3.1.1-c1:', to: '3.1.1-c99:', field: '3.1.1-c99', says: '原文没有' },
  { name: 'a gloss that the clause lacks', file: 'fr/plan/4-tasks.yaml', from: /3-h:\n(.*\n)/, to: '3-h:\n$1  gloss: Text\n', field: '3-h.gloss', says: '原文没有' },
  { name: 'a lost figure', file: 'fr/entitlements/dibao-top-up.md', from: /answer: .*/, to: 'answer: Text', field: 'answer', says: '原文有数字 20%' },
  { name: 'an invented figure', file: page, from: /answer: .*/, to: 'answer: Text 50%', field: 'answer', says: '译文有数字 50%' },
  { name: 'an invented number in words', file: page, from: /answer: .*/, to: 'answer: Text within two weeks', field: 'answer', says: '译文有数字 2，' },
  { name: 'a wrong phone number', file: 'fr/entitlements/hotline-and-complaints.md', from: /answer: .*/, to: 'answer: Call 12358.', field: 'answer', says: '原文有数字 12385' },
  { name: 'a lost link', file: page, from: /\[link\]\([^)]*\)/, to: 'link', field: 'body', says: '少了到 /plan/#3.1.2-c2 的链接' },
  { name: 'a link elsewhere', file: page, from: '/plan/#3.1.2-c2', to: '/plan/#3.1.2-c3', field: 'body', says: '原文没有到 /plan/#3.1.2-c3' },
  { name: 'a lost body', file: 'fr/glossary/dibao.md', from: /\n---\n[\s\S]*$/, to: '\n---\n', field: 'body', says: '原文有正文' },
  { name: 'Chinese left over', file: page, from: /answer: .*/, to: 'answer: Text 残疾人证', field: 'answer', says: '还有中文：“残疾人证”' },
  { name: 'Chinese punctuation left over', file: page, from: /answer: .*/, to: 'answer: Text。', field: 'answer', says: '还有中文' },
  { name: 'Chinese in a body without its mark', file: 'fr/glossary/dibao.md', from: /\n---\n\n/, to: '\n---\n\n低保 ', field: 'body', says: '还有中文：“低保”' },
  { name: 'Chinese among the search words', file: page, from: 'words one', to: '公交', field: 'words[0]', says: '还有中文' },
  { name: 'a sentence of more than twenty-five words', file: page, from: /answer: .*/, to: `answer: ${'a b '.repeat(13)}`, field: 'answer', says: '这一句有 26 个词' },
  { name: 'a word to avoid', file: page, from: /answer: .*/, to: 'answer: A Handicapped person', field: 'answer', says: '不写 “handicapped”' },
  { name: 'a word to avoid in the interface', file: 'ui/fr.json', from: /"skip": ".*"/, to: '"skip": "handicapped"', field: 'site.skip', says: '不写 “handicapped”' },
  { name: 'a UI string that nothing translates', file: 'ui/fr.json', from: /"skip": ".*",/, to: '', field: 'site.skip', says: '缺少这一项' },
  { name: 'a lost placeholder', file: 'ui/fr.json', from: '{{title}} ', to: '', field: 'site.titleSuffix', says: '占位符' },
  { name: 'a plural without all its forms', file: 'ui/fr.json', from: /"count": "(Text \{\{count\}\})"/, to: '"count_one": "$1"', field: 'search.count_', says: '缺少 count_' },
  { name: 'broken YAML', file: 'fr/site.yaml', from: /name: .*/, to: 'name: [', field: 'YAML', says: '读不懂' },
  { name: 'a unit never compared with its source', file: 'fr/made-from.json', from: /.*"entitlements\/bus-free".*\n/, to: '', field: 'title', says: 'npm run translation:accept -- fr entitlements/bus-free' },
  { name: 'a lost note of the ledger', file: 'fr/accessibility-ledger.yaml', from: /claims:\n {2}- .*\n/, to: 'claims:\n', field: 'claims', says: '条，这里有' },
  { name: 'a language that stands twice', file: 'site.yaml', from: /( {2}- \{ code: fr.*\n)/, to: '$1$1', field: 'languages[2].code', says: '写了两次' },
  { name: 'a code that is none', file: 'site.yaml', from: 'code: fr', to: 'code: "fr_"', field: 'languages[1].code', says: '标准的语言代码' },
  { name: 'a source language in a folder', file: 'site.yaml', from: 'path: ""', to: 'path: zh', field: 'languages[0].path', says: '第一种是原文的语言' },
];

describe('faults planted in a translation are caught', () => {
  it('and there is none without', () => {
    expect(read(sound).told).toBe('');
    expect(read(sound).translation.translation).not.toBeNull();
  });

  it.each(faults)('$name', ({ file, from, to, field, says }) => {
    const path = join(sound, file);
    const before = readFileSync(path, 'utf8');
    change(sound, file, from, to);
    const { faults, told } = read(sound);
    writeFileSync(path, before);
    const found = faults.filter((fault) => fault.field.startsWith(field) && fault.zh.includes(says) && fault.en !== '');
    expect(found.length, told).toBeGreaterThan(0);
    expect(found.every((fault) => fault.file === `content/${file}` || file.endsWith('made-from.json')), told).toBe(true);
    expect(faults.length, told).toBeLessThanOrEqual(4);
  });

  it('a missing file, and a file that translates nothing, are named', () => {
    const folder = copy();
    cpSync(join(folder, page), join(folder, 'fr/entitlements/bus-fre.md'));
    rmSync(join(folder, page));
    const { faults, translation } = read(folder);
    expect(faults.map(({ file, zh }) => `${file} ${zh.slice(0, 6)}`)).toEqual([`content/${page} 没有这个文件`, 'content/fr/entitlements/bus-fre.md 原文没有这个']);
    expect(translation.translation).toBeNull();
  });

  it('Chinese with its mark may stand in a body, a word to avoid inside an exception, and official sentences as long as they are', () => {
    const folder = copy();
    change(folder, 'fr/glossary/dibao.md', /\n---\n\n/, '\n---\n\n<span lang="zh-CN">低保</span> A handicapped golfer ');
    change(folder, page, /officialWording: .*/, `officialWording: ${'a b '.repeat(20)}`);
    expect(read(folder).told).toBe('');
  });
});

describe('staleness', () => {
  it('a changed text makes its own unit stale, and no other', () => {
    const folder = copy();
    change(folder, 'entitlements/bus-free.md', '坐公交不用买票。', '坐公交车不用买票。');
    change(folder, 'ui/zh-CN.json', '跳到正文', '到正文去');
    const { translation, faults } = read(folder);
    expect(staleUnits(translation)).toEqual(['entitlements/bus-free', 'ui/site.skip']);
    // A stale translation is no fault; that nobody wrote down the change of the page is another matter.
    expect(faults.filter(({ en }) => !en.includes('changes:record'))).toEqual([]);
  });

  it('translation:accept records the units named and no other', () => {
    const folder = copy();
    change(folder, 'entitlements/bus-free.md', '坐公交不用买票。', '坐公交车不用买票。');
    change(folder, 'entitlements/legal-aid.md', /answer: "/, 'answer: "啊，');
    const accept = (...words: string[]) => execFileSync(process.execPath, [resolve('src/commands/translationAccept.ts'), ...words], { cwd: resolve(folder, '..'), stdio: 'pipe' }).toString();
    expect(accept('fr', 'entitlements/bus-free')).toContain('坐公交车不用买票。');
    expect(staleUnits(read(folder).translation)).toEqual(['entitlements/legal-aid']);
    expect(() => accept('fr', 'no-such-unit')).toThrow();
    expect(() => accept('de', 'all')).toThrow();
    expect(() => accept('fr')).toThrow();
    accept('fr', 'all');
    expect(staleUnits(read(folder).translation)).toEqual([]);
  });
});

describe('what is recorded for the feed', () => {
  const record = (folder: string) => {
    change(folder, 'changes.yaml', /$/, '- { on: "2030-01-02", kind: wording, entitlements: [bus-free], what: 写清了带什么。 }\n');
    change(folder, 'validity.yaml', 'confirmations: []', 'confirmations:\n  - { by: 测试单位, on: "2030-01-01", entitlements: [bus-free], note: 还有。 }');
  };

  it('is no fault without a translation, is counted as untranslated, and keeps its own words until then', () => {
    const folder = copy();
    record(folder);
    const { told, translation, library } = read(folder);
    expect(told).toBe('');
    const units = [`changes/${library.changes.length}`, 'confirmations/1'];
    expect(untranslatedUnits(translation)).toEqual(units);
    const french = translate(library, translation.translation!);
    expect(french.changes.map(({ what, isUntranslated = false }) => [/\p{Script=Han}/u.test(what), isUntranslated])).toEqual([...library.changes.slice(0, -1).map(() => [false, false]), [true, true]]);
    expect(french.validity.confirmations).toEqual([{ ...library.validity.confirmations[0], isUntranslated: true }]);

    const [last] = units;
    change(folder, 'fr/changes.yaml', /confirmations:.*\n/, `  "${last!.split('/')[1]}": Text\nconfirmations:\n  "1": { by: Office, note: Text }\n`);
    expect(read(folder).told).toContain('还没有对着原文核对');
    execFileSync(process.execPath, [resolve('src/commands/translationAccept.ts'), 'fr', ...units], { cwd: resolve(folder, '..'), stdio: 'pipe' });
    const after = read(folder);
    expect(after.told).toBe('');
    expect(untranslatedUnits(after.translation)).toEqual([]);
    expect(translate(after.library, after.translation.translation!).validity.confirmations).toEqual([{ ...library.validity.confirmations[0], by: 'Office', note: 'Text' }]);
  });
  it('is stale when its source is mended', () => {
    const folder = copy();
    change(folder, 'changes.yaml', '这一页第一次写进本站。', '这一页头一次写进本站。');
    expect(staleUnits(read(folder).translation)).toEqual(['changes/1']);
  });
  it.each([
    ['a record that there is not', /changes:\n/, 'changes:\n  "99": Text\n', '原文没有 “99”'],
    ['Chinese left over', /"1": Text/, '"1": Text 写', '还有中文'],
    ['half a confirmation', /confirmations:.*\n/, 'confirmations:\n  "1": { by: Office }\n', '缺少这一项'],
  ])('%s is told', (_, from, to, says) => {
    const folder = copy();
    if (says === '缺少这一项') record(folder);
    change(folder, 'fr/changes.yaml', from, to);
    expect(read(folder).told).toContain(says);
  });
});

describe('the overlay', () => {
  it('is what pages get, by language, with renderings of clauses', () => {
    const script = `import(${JSON.stringify(resolve('src/content/currentLibrary.ts'))}).then((it) => console.log(JSON.stringify([
      it.sourceLanguage, it.libraryIn('fr').language, it.libraryIn('zh-CN') === it.library, it.quoteRendering('fr', '3.1.2-c2'), it.quoteRendering('zh-CN', '3.1.2-c2'),
      it.ledgerWordsIn('fr').claims[0], it.isTranslationStale('fr', 'entitlements/bus-free')])))`;
    const run = (code: string) => execFileSync(process.execPath, ['-e', code], { cwd: resolve(sound, '..'), stdio: 'pipe' }).toString();
    expect(JSON.parse(run(script))).toEqual(['zh-CN', 'fr', true, 'Text', null, 'Text', false]);
    expect(() => run(script.replace("'entitlements/bus-free'", "'entitlements/bus-fre'"))).toThrow();
    expect(() => run(script.replace("libraryIn('fr')", "libraryIn('de')"))).toThrow();
  });

  it('lays words over the library, and nothing else', () => {
    const { library, translation } = read(sound);
    const french = translate(library, translation.translation!);
    expect(french.language).toBe('fr');
    const withoutHanzi = JSON.stringify([french.entitlements.map((entitlement) => ({ ...entitlement, sources: [] })), french.questions, french.pages, french.terms, french.hotlines.map(({ purpose }) => purpose), french.derivedTerms]);
    expect(withoutHanzi).not.toMatch(/\p{Script=Han}/u);
    for (const [index, entitlement] of french.entitlements.entries()) {
      const source = library.entitlements[index]!;
      expect(entitlement.sources).toEqual(source.sources);
      expect(entitlement.decides).toEqual(source.decides);
      expect(entitlement.who.map(({ clauses }) => clauses)).toEqual(source.who.map(({ clauses }) => clauses));
    }
    expect([...french.plan.clauses.values()].map(({ text }) => text)).toEqual([...library.plan.clauses.values()].map(({ text }) => text));
    expect([...french.plan.clauses.values()].every(({ gloss }) => !/\p{Script=Han}/u.test(gloss))).toBe(true);
    expect(french.plan.tasks.length).toBe(library.plan.tasks.length);
    expect(french.easy).toEqual(library.easy);
  });
});
