import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'ruby that is read',
    append: '<p><ruby>轮<rt>lún</rt></ruby><ruby>椅<rt>yǐ</rt></ruby>可以领。</p>',
  },
  {
    name: 'pinyin in a heading',
    append: '<h2><ruby>申<rt aria-hidden="true">shēn</rt></ruby>请 qǐng 在前</h2><p>先申请。</p>',
  },
];
