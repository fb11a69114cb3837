import { expect, it } from 'vitest';
import { normalise, simplifiedForms } from '#language/normalise.ts';

it.each([
  ['ＣＴ１２３８５ Wheelchair', 'ct12385 wheelchair'],
  ['０－６岁', '0 6岁'],
  ['dībǎo', 'dibao'],
  ['lǜ', 'lu'],
  ['輪椅、發錢', '轮椅 发钱'],
  ['<b>"低保"</b>\u0000', 'b 低保 b'],
  ['', ''],
])('%s is compared as %s', (typed, compared) => {
  expect(normalise(typed, simplifiedForms(['轮輪', '发發髮', '钱錢']))).toBe(compared);
});
