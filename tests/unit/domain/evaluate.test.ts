import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/answers.ts';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import { factOptions, multipleFacts, type FactName } from '#domain/rule.ts';
import { outcomeOf } from '#domain/verdict.ts';
import { decisiveReasons, explain } from '#domain/explain.ts';
import { readLibrary } from '#content/readLibrary.ts';

const library = readLibrary('content').library!;
const vocabulary = new Map(library.derivedTerms.map((term) => [term.id, term]));
const entitlement = (id: string) => library.entitlements.find((candidate) => candidate.id === id)!;
const outcome = (id: string, answers: Answers) => outcomeOf(entitlement(id), answers, vocabulary);

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
    const yes = library.entitlements.filter((candidate) => outcomeOf(candidate, { role: 'employer' }, vocabulary).match !== 'no');
    expect(yes.map(({ id }) => id)).toEqual(['employer-incentives']);
  });
  it('under 16 work does not apply, so it is false and not unknown', () => {
    expect(outcome('job-services', { certificate: 'yes', age: '7-15' }).match).toBe('no');
  });
  it('what only an age not yet reached forbids comes later', () => {
    const child: Answers = { certificate: 'yes', categories: ['visual'], grade: '1', age: '7-15', need: ['care'] };
    expect(outcome('sunshine-home', child)).toMatchObject({ verdict: 'later', laterAge: '18-59' });
  });
});

describe('evaluation is three-valued', () => {
  const random = mulberry(20171206);

  it('is total, and forgetting an answer moves a match only towards unknown', () => {
    for (let round = 0; round < 400; round += 1) {
      const answers = randomAnswers(random);
      const forgotten = (Object.keys(factOptions) as FactName[])[Math.floor(random() * 14)]!;
      // Answers that decide which questions apply change what is asked, not only what is known.
      if (['role', 'age', 'certificate', 'household'].includes(forgotten)) continue;
      const fewer = { ...answers, [forgotten]: 'unknown' };
      for (const { rule } of library.entitlements) {
        const before = evaluate(rule, new Facts(answers), vocabulary);
        const after = evaluate(rule, new Facts(fewer), vocabulary);
        if (forgotten === 'categories') continue;
        expect([before, 'unknown']).toContain(after);
      }
    }
  });

  it('does not depend on the order in which answers were given', () => {
    for (let round = 0; round < 100; round += 1) {
      const answers = randomAnswers(random);
      const reversed = Object.fromEntries(Object.entries(answers).reverse()) as Answers;
      for (const { rule } of library.entitlements) {
        expect(evaluate(rule, new Facts(reversed), vocabulary)).toBe(evaluate(rule, new Facts(answers), vocabulary));
      }
    }
  });
});

describe('explanations', () => {
  it('blame only what failed', () => {
    const facts = new Facts({ certificate: 'no', categories: ['visual'], age: '18-59' });
    const reasons = decisiveReasons(explain(entitlement('bus-free').rule, facts, vocabulary));
    expect(reasons.map(({ condition, met }) => [condition.kind === 'fact' ? condition.fact : condition.term, met])).toEqual([
      ['certificate', 'no'],
    ]);
  });
  it('agree with the evaluation, for every page and random answers', () => {
    const random = mulberry(7);
    for (let round = 0; round < 100; round += 1) {
      const facts = new Facts(randomAnswers(random));
      for (const { rule } of library.entitlements) {
        expect(explain(rule, facts, vocabulary).met).toBe(evaluate(rule, facts, vocabulary));
      }
    }
  });
});

function randomAnswers(random: () => number): Answers {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  return Object.fromEntries(
    (Object.entries(factOptions) as [FactName, readonly string[]][]).flatMap(([fact, options]) => {
      if (random() < 0.25) return [];
      if (random() < 0.1) return [[fact, 'unknown']];
      return [[fact, multipleFacts.has(fact) ? [pick(options), pick(options)] : pick(options)]];
    }),
  );
}

/** A small seeded generator, so that a failure can be repeated. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
