import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'an image from elsewhere',
    append: '<img src="https://images.example.org/a.png" alt="" width="1" height="1">',
  },
];
