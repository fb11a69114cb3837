import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'the button on the right',
    append: '<p>填好后按右边的按钮。</p>',
  },
  {
    name: 'the red fields',
    on: 'en',
    append: '<p>The red fields need an answer.</p>',
  },
];
