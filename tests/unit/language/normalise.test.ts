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
  expect(normalise(typed, simplifiedForms('轮輪 发發髮 钱錢'))).toBe(compared);
});

it.each([
  ['發', '发'],
  ['发', '发'],
  ['后', '后'],
  ['後', '后'],
  ['乾', '干'],
  ['𠀾', '平'],
  ['字', '字'],
])('of %s the simplified form is %s', (character, simplified) => {
  expect(simplifiedForms('发發髮 后後 干乾 平𠀾')(character)).toBe(simplified);
  expect(simplifiedForms('')(character)).toBe(character);
});
