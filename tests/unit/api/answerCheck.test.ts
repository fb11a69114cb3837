import { describe, expect, it } from 'vitest';
import { answerCheck } from '#api/answerCheck.ts';
import { apiError, checkContract } from '#api/checkContract.ts';
import { policyFrom } from '#domain/policy.ts';
import { checkDataOf } from '#content/CheckData.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { randomAnswers, seeded } from '../../support/randomAnswers.ts';

const library = readLibrary('content').library!;
const policy = policyFrom(checkDataOf(library));
const { checkRequest, checkResponse } = checkContract(policy.questionnaire);
const ask = (answers: unknown) => answerCheck(policy, JSON.stringify({ answers }));

describe('POST /api/check', () => {
  it('answers for every entitlement in the site’s own order, as its schema says', () => {
    const random = seeded(21);
    for (let round = 0; round < 100; round += 1) {
      const answers = randomAnswers(random);
      expect(checkRequest.safeParse({ answers }).success).toBe(true);
      const { status, body } = ask(answers);
      expect(status).toBe(200);
      const parsed = checkResponse.parse(body);
      expect(parsed.results.map(({ id }) => id)).toEqual(library.entitlements.map(({ id }) => id));
    }
  });
  it('gives every condition with its state and a clause of the page, and marks the ones that decide', () => {
    const { body } = ask({ certificate: 'yes', categories: ['visual'], grade: '1' });
    const bus = checkResponse.parse(body).results.find(({ id }) => id === 'bus-free')!;
    expect(bus).toMatchObject({ match: 'yes', certainty: 'definite', verdict: 'likely' });
    expect(bus.reasons).toMatchObject([
      { question: 'certificate', options: ['yes'], met: 'yes', clause: '3.1.2-c1', decisive: true },
      { term: 'blind', met: 'yes', clause: '3.1.2-c2', decisive: true, oneOf: 1 },
      { term: 'severe-limb', met: 'no', clause: '3.1.2-c2', decisive: false, oneOf: 1 },
    ]);
  });
  it('cites only clauses that the entitlement quotes', () => {
    const { body } = ask({});
    for (const { id, reasons } of checkResponse.parse(body).results) {
      const quoted = library.entitlements.find((entitlement) => entitlement.id === id)!.sources.map(({ clause }) => clause as string);
      expect(reasons.length, id).toBeGreaterThan(0);
      for (const { clause } of reasons) expect(quoted, id).toContain(clause);
    }
  });
  it('never drops what an office decides', () => {
    const { body } = ask({ certificate: 'yes', categories: ['visual'], grade: '1', aid: ['dibao'] });
    const full = checkResponse.parse(body).results.find(({ id }) => id === 'dibao-severe-full')!;
    expect(full.verdict).toBe('ask');
    expect(full.reasons.filter(({ check }) => check === 'office-decides')).not.toEqual([]);
  });
  it('says which question would settle an open result, and which to ask next', () => {
    const { body } = ask({ role: 'self', certificate: 'yes', categories: ['visual'] });
    const { results, next } = checkResponse.parse(body);
    expect(results.find(({ id }) => id === 'bus-free')!.reasons.flatMap(({ settledBy }) => settledBy)).toEqual(['grade']);
    expect(next).not.toBeNull();
  });
  it.each([
    ['an unknown question', { colour: 'red' }, 'answers.colour'],
    ['an unknown option', { grade: '9' }, 'answers.grade'],
    ['one option where a list belongs', { aid: 'dibao' }, 'answers.aid'],
    ['a list where one option belongs', { age: ['0-6'] }, 'answers.age'],
    ['a number', { grade: 1 }, 'answers.grade'],
    ['null', { grade: null }, 'answers.grade'],
    ['none with others', { need: ['none', 'care'] }, 'answers.need'],
    ['a list instead of answers', [], 'answers'],
    ['a name from the language itself', { constructor: 'x' }, 'answers.constructor'],
  ])('refuses %s with its path, in Chinese and English', (_, answers, path) => {
    const { status, body } = ask(answers);
    expect(status).toBe(400);
    const { error } = apiError.parse(body);
    expect(error.path).toBe(path);
    expect(error.message).toMatch(/\p{Script=Han}.*[A-Za-z]{3}/u);
  });
  it('refuses what is not JSON, or has no answers', () => {
    expect(answerCheck(policy, '{').status).toBe(400);
    expect(answerCheck(policy, '[]').status).toBe(400);
    expect(answerCheck(policy, 'null').status).toBe(400);
  });
});
