import { expect, it } from 'vitest';
import { firstUseLinker } from '#domain/linkFirstUses.ts';

const words = [
  { word: '低保', term: 'dibao' },
  { word: '最低生活保障', term: 'dibao' },
  { word: '低保边缘', term: 'dibao-edge' },
];

it('links a term at its first use on a page and not again, under any spelling', () => {
  const link = firstUseLinker(words);
  expect(link('吃低保的人')).toEqual([
    { text: '吃', term: null },
    { text: '低保', term: 'dibao' },
    { text: '的人', term: null },
  ]);
  expect(link('最低生活保障').every(({ term }) => term === null)).toBe(true);
});

it('prefers the longer spelling', () => {
  expect(firstUseLinker(words)('低保边缘')).toEqual([{ text: '低保边缘', term: 'dibao-edge' }]);
});

it('loses no character', () => {
  const text = '低保（最低生活保障）和低保边缘。';
  expect(firstUseLinker(words)(text).map((segment) => segment.text).join('')).toBe(text);
});

it('takes whole words only in Latin letters, in capitals or not', () => {
  const link = firstUseLinker([{ word: 'lead', term: 'lead' }]);
  expect(link('A misleading lead').filter(({ term }) => term)).toEqual([{ text: 'lead', term: 'lead' }]);
  expect(firstUseLinker([{ word: 'dibao', term: 'dibao' }])('Dibao tops up income.')[0]).toEqual({ text: 'Dibao', term: 'dibao' });
});
