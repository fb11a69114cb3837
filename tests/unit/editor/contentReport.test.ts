import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { fullTextHash } from '#content/fullTextHash.ts';
import type { Library } from '#content/Library.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { contentReport } from '#editor/contentReport.ts';
import { englishGaps } from '#editor/englishGaps.ts';
import { reportHtml, reportMarkdown } from '#editor/reportFiles.ts';

const library = readLibrary('content').library!;
const busFree = library.entitlements.find(({ id }) => id === 'bus-free')!;
const report = (changes: Partial<Library> = {}, gaps: readonly string[] = [], today = '2026-11-24') => contentReport({ ...library, ...changes }, new Set(gaps), today);
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

  it('tells of missing English', () => {
    const made = report({}, ['entitlements/bus-free', 'questions/age']);
    expect([cell(report(), '英文'), cell(made, '英文')]).toEqual(['好了', '没有']);
    expect(row(made, questions, '年龄')).toEqual(['年龄', '没有', '没有']);
    expect(row(made, jobs, '译者')![2]).toBe('2');
  });

  it('finds what has no English yet', () => {
    expect(englishGaps('content', { ...library, terms: [{ ...library.terms[0]!, id: 'no-such-term' }] })).toContain('glossary/no-such-term');
    expect(englishGaps('content', library)).not.toContain('questions/age');
    expect(englishGaps('no-such-folder', library)).toContain('departments/canlian');
  });

  it('asks for law seen more than a year ago, not before', () => {
    const due = (today: string) => report({}, [], today).sections[law]!.table.rows.filter(([, , what]) => what === '再看一遍').length;
    expect([due('2026-11-24'), due('2027-11-22'), due('2028-01-01')]).toEqual([0, 0, library.law.length]);
  });

  it('puts definite promises first', () => {
    const certainties = report().sections[pages]!.table.rows.map(([, , certainty]) => certainty!);
    expect([...new Set(certainties)]).toEqual(['承诺', '有条件', '鼓励']);
    expect(certainties.join('')).toMatch(/^(?:承诺)+(?:有条件)+(?:鼓励)+$/);
  });

  it('is sound HTML with captions and headers, without script', async () => {
    const html = reportHtml(report({}, ['entitlements/<b>']));
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
