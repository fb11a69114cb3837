import { expect, it } from 'vitest';
import { stem } from '#language/stem.ts';

it.each([
  ['subsidies', 'subsid'],
  ['subsidy', 'subsid'],
  ['repairing', 'repair'],
  ['repaired', 'repair'],
  ['jobs', 'job'],
  ['buses', 'bus'],
  ['bus', 'bus'],
  ['free', 'free'],
  ['illness', 'illness'],
])('%s becomes %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
