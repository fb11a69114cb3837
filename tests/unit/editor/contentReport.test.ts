import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { fullTextHash } from '#content/fullTextHash.ts';
import type { Library } from '#content/Library.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { contentReport } from '#editor/contentReport.ts';
import { reportHtml, reportMarkdown } from '#editor/reportFiles.ts';
import { translationStates, type TranslationState } from '#editor/translationStates.ts';

const { library, translations } = readLibrary('content') as Extract<ReturnType<typeof readLibrary>, { library: Library }>;
const busFree = library.entitlements.find(({ id }) => id === 'bus-free')!;
const report = (changes: Partial<Library> = {}, states = translationStates(library, translations), today = '2026-11-24') => contentReport({ ...library, ...changes }, states, today);
const [counts, jobs, pages, questions, law] = [0, 1, 2, 3, 4];
const row = (made: ReturnType<typeof report>, section: number, name: string) => made.sections[section]!.table.rows.find(([first]) => first === name);
const cell = (made: ReturnType<typeof report>, column: string, name = busFree.title) =>
  row(made, pages, name)![made.sections[pages]!.table.columns.indexOf(column)];

describe('the report on content', () => {
  it('tells of a page whose easy edition is older', () => {
    const editions = library.easy.editions.map((edition) => (edition.id === 'bus-free' ? { ...edition, isStale: true } : edition));
    const made = report({ easy: { ...library.easy, editions } });
    expect([cell(report(), '易读版'), cell(made, '易读版')]).toEqual(['好了', '要核对']);
    expect(row(made, jobs, '编辑')).toContain(busFree.title);
    expect(row(made, counts, '易读版对着全文核对过')).toEqual(['易读版对着全文核对过', '69', '70']);
  });

  it('tells of a page that an office has confirmed, and asks each leading office for its own', () => {
    const confirmed = report({ validity: { ...library.validity, confirmations: [{ by: '市残联', on: '2026-11-01', entitlements: ['child-rehab'] }] } });
    const amount = (made: ReturnType<typeof report>) => Number(row(made, jobs, '市残联')![2]);
    expect(amount(confirmed)).toBe(amount(report()) - 1);
    expect(row(confirmed, counts, '单位核对过')).toEqual(['单位核对过', '1', '70']);
  });

  it('tells of videos and recordings that are there, outdated, or being made', () => {
    const slot = (more: object) => ({ signSlots: library.signSlots.map((one) => (one.id === 'entitlement-bus-free' ? { ...one, ...more } : one)) as never });
    expect(cell(report(), '手语')).toBe('没有');
    expect(cell(report(slot({ state: 'in-production' })), '手语')).toBe('正在拍');
    expect(cell(report(slot({ state: 'video', isOutdated: true })), '手语')).toBe('要重拍');
    expect(cell(report(slot({ state: 'video', isOutdated: false })), '手语')).toBe('好了');
    const recorded = (textHash: string) => report({ recordings: [{ entitlement: 'bus-free', state: 'recorded', reader: '王明', on: '2026-11-01', file: '/recordings/a.mp3', durationSeconds: 1, sizeBytes: 1, textHash }] });
    expect([cell(recorded(fullTextHash(busFree)), '录音'), cell(recorded('0'.repeat(16)), '录音')]).toEqual(['好了', '要重录']);
  });

  it('tells, by language, what has no words and what is older than its source', () => {
    const made = report({}, [state({ missing: ['entitlements/bus-free', 'questions/age'], stale: ['questions/grade'] })]);
    expect([cell(report(), 'English'), cell(made, 'English')]).toEqual(['好了', '没有']);
    expect(row(made, questions, '年龄')).toEqual(['年龄', '没有', '没有']);
    expect(made.sections[questions]!.table.rows.filter(([, , english]) => english === '原文改过')).toHaveLength(1);
    const work = made.sections[jobs]!.table.rows.filter(([who]) => who === '译者（English）').map(([, what, amount]) => [what, amount]);
    expect(work).toEqual([['翻译', '2'], ['原文改过，再对一遍', '1']]);
    expect(row(made, counts, '条目有 English')).toEqual(['条目有 English', '69', '70']);
    expect(row(made, counts, 'English，所有的字')).toEqual(['English，所有的字', '17', '20']);
  });

  it('has a column for each language, and none where the site has one language', () => {
    const columns = (states: readonly TranslationState[]) => report({}, states).sections[pages]!.table.columns;
    expect(columns([state({}), { ...state({}), code: 'ug', name: 'ئۇيغۇرچە' }])).toEqual(expect.arrayContaining(['English', 'ئۇيغۇرچە']));
    expect(columns([])).not.toContain('English');
  });

  it('takes from the loader what has no words, was never compared, or is older than its source', () => {
    const [english] = translations;
    const others = { 'questions/age': '0'.repeat(16), 'questions/grade': undefined as never };
    const changed = { ...english!, accepted: { ...english!.accepted, ...others }, pairs: english!.pairs.filter(({ unit }) => unit !== 'entitlements/bus-free') };
    const [now] = translationStates(library, [changed]);
    expect([now!.missing, now!.stale]).toEqual([new Set(['entitlements/bus-free', 'questions/grade']), new Set(['questions/age'])]);
    expect(now!.units.size).toBeGreaterThan(1000);
  });

  it('asks for law seen more than a year ago, not before', () => {
    const due = (today: string) => report({}, undefined, today).sections[law]!.table.rows.filter(([, , what]) => what === '再看一遍').length;
    expect([due('2026-11-24'), due('2027-11-22'), due('2028-01-01')]).toEqual([0, 0, library.law.length]);
  });

  it('puts definite promises first', () => {
    const certainties = report().sections[pages]!.table.rows.map(([, , certainty]) => certainty!);
    expect([...new Set(certainties)]).toEqual(['承诺', '有条件', '鼓励']);
    expect(certainties.join('')).toMatch(/^(?:承诺)+(?:有条件)+(?:鼓励)+$/);
  });

  it('is sound HTML with captions and headers, without script', async () => {
    const html = reportHtml(report({}, [state({ missing: ['entitlements/<b>'] })]));
    const checked = await new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'], rules: { 'prefer-native-element': 'off', 'no-trailing-whitespace': 'off' } }).validateString(html);
    expect(checked.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('entitlements/&lt;b&gt;');
    expect(html).not.toMatch(/<script|https?:/);
    expect(html.match(/<caption/g)).toHaveLength(report().sections.length);
  });

  it('is Markdown with as many cells in each row as columns', () => {
    const lines = reportMarkdown(report()).split('\n').filter((line) => line.startsWith('|'));
    expect(lines.length).toBeGreaterThan(100);
    for (const { table } of report().sections) for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
  });
});

/** Twenty units of English, with so much to do. */
function state({ missing = [], stale = [] }: { readonly missing?: readonly string[]; readonly stale?: readonly string[] }): TranslationState {
  return { code: 'en', name: 'English', units: new Set(Array.from({ length: 20 }, (_, index) => `unit-${index}`)), missing: new Set(missing), stale: new Set(stale) };
}
