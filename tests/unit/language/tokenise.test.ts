import { expect, it } from 'vitest';
import { tokenise } from '#language/tokenise.ts';

it('splits Hanzi into overlapping pairs and, at low weight, single characters', () => {
  expect(tokenise('坐公交')).toEqual([
    { text: '坐公', weight: 1 },
    { text: '公交', weight: 1 },
    { text: '坐', weight: 0.1 },
    { text: '公', weight: 0.1 },
    { text: '交', weight: 0.1 },
  ]);
});

it('folds width and case, and keeps Latin words whole', () => {
  expect(tokenise('ＣＴ１２３８５ Wheelchair')).toEqual([
    { text: 'ct12385', weight: 1 },
    { text: 'wheelchair', weight: 1 },
  ]);
});

it('finds nothing in punctuation', () => {
  expect(tokenise('～*:^+-()"\u0000')).toEqual([]);
});
