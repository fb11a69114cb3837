import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '#domain/answers.ts';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import type { FactName } from '#domain/rule.ts';
import { outcomeOf } from '#domain/verdict.ts';
import { decisivePart, explain, reasonsOf } from '#domain/explain.ts';
import { randomAnswers, seeded } from '../../support/randomAnswers.ts';
import { policyOf } from '#content/policyOf.ts';
import { readLibrary } from '#content/readLibrary.ts';

const library = readLibrary('content').library!;
const policy = policyOf(library);
const { questionnaire, vocabulary } = policy;
const entitlement = (id: string) => library.entitlements.find((candidate) => candidate.id === id)!;
const outcome = (id: string, answers: Answers) => outcomeOf(entitlement(id), answers, policy);

describe('verdicts follow the plan', () => {
  const blindAdult: Answers = { certificate: 'yes', categories: ['visual'], grade: '1', age: '18-59' };

  it('a blind person of grade one with a certificate rides the bus free', () => {
    expect(outcome('bus-free', blindAdult)).toEqual({ match: 'yes', verdict: 'likely', laterAge: null });
  });
  it('grade three rides at half price, not free', () => {
    expect(outcome('bus-free', { ...blindAdult, grade: '3' }).verdict).toBe('not');
    expect(outcome('bus-half-price', { ...blindAdult, grade: '3' }).verdict).toBe('likely');
  });
  it('with two categories the grade may belong to either, so the free bus is open', () => {
    expect(outcome('bus-free', { ...blindAdult, categories: ['visual', 'hearing'] }).match).toBe('unknown');
  });
  it('without a certificate the grade is unknown even when one was given', () => {
    expect(outcome('dibao-severe-full', { certificate: 'no', categories: ['visual'], grade: '1', aid: ['dibao'] }).match).toBe('unknown');
  });
  it('what an office decides is never more than "ask"', () => {
    expect(outcome('dibao-severe-full', { ...blindAdult, aid: ['dibao'] }).verdict).toBe('ask');
  });
  it('an employer sees the employers’ page and no personal one', () => {
    const yes = library.entitlements.filter((candidate) => outcomeOf(candidate, { role: 'employer' }, policy).match !== 'no');
    expect(yes.map(({ id }) => id)).toEqual(['employer-incentives']);
  });
  it('under 16 work does not apply, so it is false and not unknown', () => {
    expect(outcome('job-services', { certificate: 'yes', age: '7-15' }).match).toBe('no');
  });
  it('what only an age not yet reached forbids comes later', () => {
    const child: Answers = { certificate: 'yes', categories: ['visual'], grade: '1', age: '7-15', need: ['care'] };
    expect(outcome('sunshine-home', child)).toMatchObject({ verdict: 'later', laterAge: '18-59' });
    expect(outcome('pension-premium-paid', child)).toMatchObject({ verdict: 'later', laterAge: '16-17' });
  });
  it('what a child cannot be asked about is not promised for later', () => {
    expect(outcome('job-services', { certificate: 'yes', age: '7-15', work: 'seeking' }).verdict).toBe('not');
  });
  it('a category that may not be the only one leaves the grade open', () => {
    expect(outcome('bus-free', { ...blindAdult, categories: ['visual', 'unknown'] }).match).toBe('unknown');
  });
  it('for people registered elsewhere it is never more than "ask", for the plan does not say', () => {
    expect(outcome('bus-free', { ...blindAdult, household: 'elsewhere' })).toMatchObject({ match: 'yes', verdict: 'ask' });
  });
  it('rehabilitation of an adult needs the certificate, of a child it does not (3.3.2-c1)', () => {
    const person: Answers = { certificate: 'no', categories: ['physical'], need: ['rehabilitation'] };
    expect(outcome('basic-rehab', { ...person, age: '18-59' }).match).toBe('no');
    expect(outcome('basic-rehab', { ...person, age: '7-15' }).match).toBe('yes');
  });
});

describe('evaluation is three-valued', () => {
  it('is total on anything that could stand in the answers', () => {
    const anything: unknown[] = [undefined, null, 7, '', 'dibao', [], ['x'], {}, NaN];
    for (const value of anything) {
      for (const fact of questionnaire.questions) {
        for (const entry of library.entitlements) {
          expect(['yes', 'no', 'unknown']).toContain(outcomeOf(entry, { [fact]: value } as Answers, policy).match);
        }
      }
    }
  });

  it('forgetting an answer moves a verdict only towards need-more', () => {
    const random = seeded(20171206);
    for (let round = 0; round < 600; round += 1) {
      const answers = onlyAsked(randomAnswers(random));
      for (const forgotten of Object.keys(answers) as FactName[]) {
        const fewer = { ...answers, [forgotten]: 'unknown' };
        for (const entry of library.entitlements) {
          const before = outcomeOf(entry, answers, policy);
          const after = outcomeOf(entry, fewer, policy);
          const told = `${entry.id} ${forgotten} ${JSON.stringify(answers)}`;
          expect([before.match, 'unknown'], told).toContain(after.match);
          // A no stays a no; whether a later age will do may no longer be known. A yes gets weaker at most, except that
          // nobody is taken to be registered elsewhere who did not say so (decision 5).
          if (before.verdict === 'ask' && forgotten !== 'household') expect(after.verdict, told).not.toBe('likely');
        }
      }
    }
  });

  it('does not depend on the order in which answers were given', () => {
    const random = seeded(3);
    for (let round = 0; round < 100; round += 1) {
      const answers = randomAnswers(random);
      const reversed = Object.fromEntries(Object.entries(answers).reverse()) as Answers;
      for (const { rule } of library.entitlements) {
        expect(evaluate(rule, new Facts(questionnaire, reversed), vocabulary)).toBe(evaluate(rule, new Facts(questionnaire, answers), vocabulary));
      }
    }
  });
});

describe('explanations', () => {
  it('blame only what failed', () => {
    const facts = new Facts(questionnaire, { certificate: 'no', categories: ['visual'], age: '18-59' });
    const reasons = reasonsOf(decisivePart(explain(entitlement('bus-free').rule, facts, vocabulary)));
    expect(reasons.map(({ condition, met }) => [condition.kind === 'fact' ? condition.fact : condition.term, met])).toEqual([
      ['certificate', 'no'],
    ]);
  });
  it('tell every part of an "any" that failed, for each would be enough', () => {
    const facts = new Facts(questionnaire, { certificate: 'yes', categories: ['hearing'], grade: '3' });
    const part = decisivePart(explain(entitlement('bus-free').rule, facts, vocabulary));
    expect(part).toMatchObject({ kind: 'any', met: 'no', of: [{ condition: { term: 'blind' } }, { condition: { term: 'severe-limb' } }] });
  });
  it('name the questions that would settle an open condition', () => {
    const facts = new Facts(questionnaire, { certificate: 'yes', categories: ['visual'] });
    const reasons = reasonsOf(decisivePart(explain(entitlement('bus-free').rule, facts, vocabulary)));
    expect(reasons.map(({ open }) => open)).toEqual([['grade']]);
  });
  it('agree with the evaluation, for every page and random answers', () => {
    const random = seeded(7);
    for (let round = 0; round < 100; round += 1) {
      const facts = new Facts(questionnaire, randomAnswers(random));
      for (const { rule } of library.entitlements) {
        expect(explain(rule, facts, vocabulary).met).toBe(evaluate(rule, facts, vocabulary));
      }
    }
  });
});

/** Answers as the check lets people give them: none to a question that is not put, no option that is not offered. */
function onlyAsked(answers: Answers): Answers {
  return Object.fromEntries(
    (Object.entries(answers) as [FactName, Answer][]).flatMap(([question, answer]): [FactName, Answer][] => {
      if (!questionnaire.isAsked(question, answers)) return [];
      const offered = [...questionnaire.applicableOptions(question, answers), 'unknown'];
      if (typeof answer === 'string') return offered.includes(answer) ? [[question, answer]] : [];
      const kept = answer.filter((option) => offered.includes(option));
      return kept.length > 0 ? [[question, kept]] : [];
    }),
  );
}
