import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a heading whose role is none',
    replace: [['<h2 id="steps">', '<h2 id="steps" role="none">']],
  },
  {
    name: 'seen and hidden from screen readers',
    append: '<p aria-hidden="true">截止日期是六月三十日，过期不办。</p>',
  },
  {
    name: 'a list whose role is none',
    replace: [['<ol>', '<ol role="presentation">']],
  },
];
