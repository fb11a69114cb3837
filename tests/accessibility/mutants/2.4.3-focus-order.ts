import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a positive tabindex',
    replace: [['<input type="tel"', '<input tabindex="3" type="tel"']],
  },
  {
    name: 'a focus nobody sees',
    append: '<p style="position:absolute;left:-5000px"><a href="/hidden-page">看不见的一页</a></p>',
  },
];
