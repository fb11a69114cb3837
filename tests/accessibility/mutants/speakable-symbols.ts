import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a range',
    append: '<p>每天 8～11 点办理。</p>',
  },
  {
    name: 'an arrow',
    append: '<p>登记→评定，就好了。</p>',
  },
  {
    name: 'a number in a circle',
    append: '<p>带好①号表格。</p>',
  },
];
