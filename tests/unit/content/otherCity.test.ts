import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatContentError } from '#content/ContentError.ts';
import { questionChecks } from '#content/questionChecks.ts';
import { readLibrary } from '#content/readLibrary.ts';

/** A copy of the invented city's content, changed. */
function changed(change: (path: (name: string) => string) => void) {
  const folder = join(mkdtempSync(join(tmpdir(), 'city-')), 'content');
  cpSync('tests/fixtures/wuyou/content', folder, { recursive: true });
  change((name) => join(folder, name));
  return readLibrary(folder);
}
const edit = (path: string, from: string | RegExp, to: string) => {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the change must really be made').not.toBe(before);
  writeFileSync(path, after);
};
const told = ({ errors }: ReturnType<typeof readLibrary>) => errors.map(formatContentError).join('\n');

describe('a city', () => {
  it('may have a plan without an annex', () => {
    const read = changed((path) => {
      rmSync(path('plan/5-annex.yaml'));
      edit(path('plan/plan.txt'), /附件：分工[\s\S]*/, '');
      for (const name of readdirSync(path('entitlements'))) edit(path(`entitlements/${name}`), /decides:\n.*\n/, 'decides: []\n');
    });
    expect(told(read)).toBe('');
    expect(read.library!.plan.tasks).toEqual([]);
  });
  it('may have a hotline that the plan does not name, if it says where it was seen', () => {
    const clause = /( {2}name: 乌有热线（虚构）\n) {2}clause: .*\n/;
    expect(told(changed((path) => edit(path('site.yaml'), clause, '$1  source: 虚构的报纸\n  seenOn: "2031-03-04"\n')))).toBe('');
    expect(told(changed((path) => edit(path('site.yaml'), clause, '$1')))).toContain('热线要写 number、name，和依据');
  });
  it('may have a plan.txt with a footer behind its last words', () => {
    const footer = (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}\n第2页\n`);
    expect(told(changed((path) => footer(path('plan/plan.txt'))))).toContain('和原文不一样');
    expect(
      told(
        changed((path) => {
          footer(path('plan/plan.txt'));
          edit(path('site.yaml'), '  issuedOn:', '  lastWords: 2035年\n  issuedOn:');
        }),
      ),
    ).toBe('');
  });
  it('is told when a task lacks a cell of a further column', () => {
    expect(told(changed((path) => edit(path('plan/5-annex.yaml'), 'cells: ["2032年"]', 'cells: []')))).toContain('每一项的 cells 就写几个');
  });
  it('is told what file is missing, and what it does without', () => {
    expect(told(changed((path) => rmSync(path('validity.yaml'))))).toContain('content/validity.yaml:1');
    const { sources } = readLibrary('tests/fixtures/wuyou/content');
    expect(sources!.absent).toEqual(expect.arrayContaining(['law', 'glossary', 'thesaurus.yaml', 'sign-language']));
  });
  it('is told of a grade that belongs to one category where nobody is asked for categories', () => {
    const { library, sources } = readLibrary('tests/fixtures/wuyou/content');
    const faultsOf = (questions: NonNullable<typeof sources>['questions']) => questionChecks.flatMap((check) => check(library!, { ...sources!, questions }));
    expect(faultsOf(sources!.questions)).toEqual([]);
    const faults = faultsOf(sources!.questions.filter(({ id }) => id !== 'categories'));
    expect(faults.map(({ field }) => field)).toEqual(['[0].gradeOfOneCategory', 'atMostAskWhenSeveralCategories']);
  });
  it('is told of a question whose file name an address or a form needs for itself', () => {
    const { library, sources } = readLibrary('tests/fixtures/wuyou/content');
    const renamed = (id: string) => questionChecks.flatMap((check) => check(library!, { ...sources!, questions: sources!.questions.map((question) => (question.id === 'home' ? { ...question, id } : question)) }));
    expect(renamed('review').map(({ zh }) => zh).join()).toContain('问卷自己要用');
    expect(renamed('Home-1').map(({ zh }) => zh).join()).toContain('文件名只用小写英文字母');
    expect(renamed('house')).toEqual([]);
  });
});
