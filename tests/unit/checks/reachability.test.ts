import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutationScore } from '#checks/mutationScore.ts';
import { reachabilityFaults, witnessTable } from '#checks/reachability.ts';
import { policyOf } from '#content/policyOf.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { witnessesOf } from '#domain/reachability.ts';
import type { Entitlement } from '#domain/entitlement.ts';
import type { Library } from '#content/Library.ts';
import type { Rule } from '#domain/rule.ts';

const library = readLibrary('content').library!;
const withRule = (id: string, change: (rule: Rule) => Rule): Library => ({
  ...library,
  entitlements: library.entitlements.map((entitlement): Entitlement => (entitlement.id === id ? { ...entitlement, rule: change(entitlement.rule) } : entitlement)),
});

describe('every question, option and result can be reached', () => {
  it('holds of the content', () => {
    expect(reachabilityFaults(library)).toEqual([]);
  });
  it('the witnesses are the ones that were reviewed (renew: npm run witnesses:accept)', () => {
    expect(witnessTable(witnessesOf(policyOf(library)))).toBe(readFileSync('tests/goldens/witnesses.md', 'utf8'));
  });
  it('catches an entitlement that nobody can get', () => {
    const impossible = withRule('child-rehab', (rule) => ({ kind: 'all', of: [rule, { kind: 'not', of: rule }] }));
    expect(reachabilityFaults(impossible).join()).toContain('child-rehab.md  rule  没有一种回答能得到 yes');
  });
  it('catches a question no rule looks at, and options that change nothing', () => {
    const withoutWork: Library = { ...library, entitlements: library.entitlements.filter(({ rule }) => !JSON.stringify(rule).match(/"fact":"work"|"working"/)) };
    expect(reachabilityFaults(withoutWork).join()).toContain('content/questions/work.yaml  没有一个条件用到这个问题');
  });
  it('does not call an option idle that decides for others than those chosen to prove a result', () => {
    const fact = (name: string, option: string): Rule => ({ kind: 'fact', fact: name, anyOf: [option], check: 'assumed', note: 'planted' });
    const rule: Rule = { kind: 'any', of: [fact('categories', 'visual'), { kind: 'all', of: [fact('categories', 'physical'), fact('grade', '1')] }] };
    const told = reachabilityFaults({ ...library, entitlements: [{ ...library.entitlements[0]!, rule }] }).join();
    expect(told).not.toMatch(/grade\.yaml {2}选项 “\d” 改变不了任何结果/);
    expect(told).toContain('选项 “2” 和 “3” 结果总是一样');
  });
  it('catches two options that nobody’s results tell apart, and an owning up to what is not so', () => {
    const silent: Library = {
      ...library,
      questions: library.questions.map((question) =>
        question.id === 'grade'
          ? { ...question, options: question.options.map(({ id, label }) => ({ id, label, ...(id === '3' && { sameResultAs: { option: '1', why: 'planted' } }) })) }
          : question,
      ),
    };
    const told = reachabilityFaults(silent).join();
    expect(told).toContain('选项 “1” 和 “2” 结果总是一样');
    expect(told).toContain('“3” 和 “1” 的结果并不总是一样');
  });
});

describe('the scenario tables', () => {
  const { mutants, survivors, equivalents } = mutationScore(library);

  it('notice every mistake planted in a rule, but those proven to make no difference', () => {
    console.log(`scenarios ${library.scenarios.length}; mutants killed ${mutants - survivors.length - equivalents.length} / ${mutants - equivalents.length}, ${equivalents.length} equivalent`);
    expect(survivors).toEqual([]);
    expect(equivalents.length).toBeLessThanOrEqual(4);
  });
  it('would be found too thin without their rows on the grade', () => {
    const thin = { ...library, scenarios: library.scenarios.filter(({ answers, entitlement }) => entitlement !== 'bus-free' || answers.grade !== '3') };
    const weaker = { ...thin, scenarios: thin.scenarios.filter(({ entitlement, verdict }) => entitlement !== 'bus-free' || verdict === 'likely') };
    expect(mutationScore(weaker).survivors.filter(({ entitlement }) => entitlement === 'bus-free').length).toBeGreaterThan(0);
  });
});
