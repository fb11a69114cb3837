import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#domain/coverage.ts';
import { planText } from '#domain/plan.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { issuedText } from '#content/readPlan.ts';
import { hanziCount } from '#language/sentences.ts';

const { library, errors } = readLibrary('content');

describe('the content of the site', () => {
  it('has no fault', () => {
    expect(errors).toEqual([]);
  });
  it('holds the plan as issued, from the document number to 印发', () => {
    const issued = issuedText(readFileSync('content/plan/plan.txt', 'utf8'), library!.site.plan.lastWords ?? null);
    expect(issued.startsWith('同政发〔2017〕37号')).toBe(true);
    expect(issued.endsWith('2017年12月6日印发')).toBe(true);
    expect(planText(library!.plan)).toBe(issued);
  });
  it('has the plan’s 326 clauses, 29 tasks, 19 departments and 70 entitlements', () => {
    expect(library!.plan.clauses.size).toBe(326);
    expect(library!.plan.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
    expect(library!.departments.length).toBe(19);
    expect(library!.entitlements.length).toBe(70);
  });
  it('answers every promise of the plan on a page', () => {
    const quoted = new Set(library!.entitlements.flatMap(({ sources }) => sources.map(({ clause }) => clause)));
    expect(coverageOf(library!.plan.clauses.values(), quoted)).toMatchObject({ covered: 147, operative: 147, missing: [] });
  });
  it('has eleven targets', () => {
    expect([...library!.plan.clauses.values()].filter(({ kind }) => kind === 'target').length).toBe(11);
  });
  it('answers in at most sixty Hanzi', () => {
    for (const { answer } of library!.entitlements) expect(hanziCount(answer)).toBeLessThanOrEqual(60);
  });
  it('never promises free training or free parking, which the plan does not', () => {
    const written = library!.entitlements.map(({ answer, get, who }) => [answer, ...get.map(({ text }) => text), ...who.map(({ text }) => text)].join());
    expect(written.filter((text) => /免费(?:的)?(?:技术|职业)?培训|培训(?:不要钱|免费)|停车(?:不要钱|免费)|免费停车/.test(text))).toEqual([]);
  });
});
