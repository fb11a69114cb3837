import { describe, expect, it } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { unitsOf } from '#language/tokenise.ts';
import { fillerText, Fillers } from '#search/Fillers.ts';
import { KeyWords } from '#search/KeyWords.ts';

const document = (id: string, words: string) => ({ id, kind: 'entitlement' as const, url: `/${id}/`, title: id, summary: '', words, body: '' });

describe('key words', () => {
  const keyWords = new KeyWords({
    thesaurus: [
      { official: '“十三五”', finds: ['plan'], words: '五年|SIM cards|轮椅' },
      { official: '辅助器具', finds: ['aids', 'fitting'], words: '假肢|轮椅|0-6岁' },
      { official: '公交免费', finds: ['bus'], words: '' },
    ],
    documents: [document('none', ''), document('bus', '坐车|“Sunshine Home” plan'), document('aids', '轮椅')],
  });
  const found = (text: string) => keyWords.in(unitsOf(normalise(text))).map(({ key, from, to }) => [key.word, key.official, key.finds.join(), from, to]);

  it.each([
    ['a word', '假肢', ['假肢', '辅助器具', 'aids,fitting', 0, 2]],
    ['a page’s own word', '坐车', ['坐车', null, 'bus', 0, 2]],
    ['the first word of an entry', '五年', ['五年', '“十三五”', 'plan', 0, 2]],
    ['an official word', '辅助器具', ['辅助器具', '辅助器具', 'aids,fitting', 0, 4]],
    ['an official word of an entry without others', '公交免费', ['公交免费', '公交免费', 'bus', 0, 4]],
    ['an official word between quotation marks', '十三五', ['“十三五”', '“十三五”', 'plan', 0, 3]],
    ['a word in capital letters, by its stem', 'sim card', ['SIM cards', '“十三五”', 'plan', 0, 2]],
    ['a page’s word between quotation marks', 'sunshine home plan', ['Sunshine Home” plan', null, 'bus', 0, 3]],
    ['a word that begins with a number', '0到6岁 0-6岁', ['0-6岁', '辅助器具', 'aids,fitting', 4, 7]],
    ['one that leads to several places, in the order of the content', '轮椅', ['轮椅', '“十三五”', 'plan,aids,fitting', 0, 2]],
    ['one inside a sentence', '我要假肢', ['假肢', '辅助器具', 'aids,fitting', 2, 4]],
  ])('%s', (_name, text, match) => {
    expect(found(text)).toEqual([match]);
  });
  it.each(['肢', '假', '具假', 'sim', '', '三五'])('%j is none', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('are listed for spelling, those with other signs apart', () => {
    expect(new Set(keyWords.hanzi())).toEqual(new Set(['五年', '轮椅', '假肢', '辅助器具', '公交免费', '坐车', '十三五']));
    expect(keyWords.others()).toEqual(['sim card', '0 6 岁', 'sunshin home plan']);
  });
});

it('filler phrases are found whatever their signs', () => {
  const fillers = new Fillers(fillerText(['要钱吗？', 'How do I', '怎么办']));
  expect(fillers.in(unitsOf('坐车要钱吗'))).toEqual([false, false, true, true, true]);
  expect(fillers.in(unitsOf('how do i 坐'))).toEqual([true, true, true, false]);
  expect(new Fillers('').in(['坐'])).toEqual([false]);
});
