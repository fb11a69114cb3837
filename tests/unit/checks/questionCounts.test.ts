import { expect, it } from 'vitest';
import { completed, questionCounts } from '#checks/questionCounts.ts';
import { policyOf } from '#content/policyOf.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { seeded } from '../../support/randomAnswers.ts';

const library = readLibrary('content').library!;
const policy = policyOf(library);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

it('the chosen order settles nine results in ten sooner than the fixed order, and never asks more in all', () => {
  const random = seeded(4);
  const people = library.scenarios.filter((_, index) => index % 25 === 0).map(({ answers }) => completed(policy.questionnaire, answers, random));
  const { chosen, fixed } = questionCounts(policy, people);
  expect(sum(chosen.most)).toBeLessThan(sum(fixed.most));
  expect(sum(chosen.all)).toBeLessThanOrEqual(sum(fixed.all));
  expect(Math.max(...chosen.all)).toBeLessThanOrEqual(14);
});
