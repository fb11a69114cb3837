import { describe, expect, it } from 'vitest';
import { parseAnswers } from '#domain/parseAnswers.ts';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';

const { questionnaire } = policyOf(library);

describe('answers are checked at the border', () => {
  it('takes what the questions offer', () => {
    expect(parseAnswers(questionnaire, { certificate: 'yes', categories: ['visual'], aid: 'unknown' })).toMatchObject({ ok: true });
  });
  it.each([
    [{ grade: '9' }, 'answers.grade'],
    [{ colour: 'red' }, 'answers.colour'],
    [{ constructor: 'x' }, 'answers.constructor'],
    [{ grade: ['1'] }, 'answers.grade'],
    [{ categories: 'visual' }, 'answers.categories'],
    [{ categories: ['none', 'visual'] }, 'answers.categories'],
    [{ aid: ['none', 'dibao'] }, 'answers.aid'],
    [{ age: 7 }, 'answers.age'],
    [null, 'answers'],
    [['yes'], 'answers'],
  ])('refuses %j at %s', (input, path) => {
    expect(parseAnswers(questionnaire, input)).toMatchObject({ ok: false, fault: { path } });
  });
});
