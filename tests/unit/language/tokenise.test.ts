import { expect, it } from 'vitest';
import { tokenise, unitsOf } from '#language/tokenise.ts';

const weights = (text: string, weightOf?: (unit: number) => number) => Object.fromEntries(tokenise(text, weightOf).map(({ text, weight }) => [text, weight]));

it('splits Hanzi into overlapping pairs and, at low weight, single characters', () => {
  expect(weights('坐公交')).toEqual({ 坐公: 1, 公交: 1, 坐: 0.1, 公: 0.1, 交: 0.1 });
});
it('keeps Latin words and numbers whole, also beside Hanzi', () => {
  expect(weights('wifi网12385')).toEqual({ wifi: 1, 网: 0.1, 12385: 1 });
  expect(unitsOf('wifi网费 20')).toEqual(['wifi', '网', '费', '20']);
});
it('weighs a pair as its heavier half', () => {
  expect(weights('坐车吗', (unit) => (unit === 2 ? 0.1 : 1))).toMatchObject({ 坐车: 1, 车吗: 1, 吗: expect.closeTo(0.01) });
});
it('finds nothing in punctuation', () => {
  expect(tokenise('～*:^+-()"\u0000')).toEqual([]);
});
