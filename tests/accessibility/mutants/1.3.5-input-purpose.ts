import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'no autocomplete',
    replace: [[' autocomplete="name"', '']],
  },
  {
    name: 'the wrong token',
    replace: [['autocomplete="tel"', 'autocomplete="email"']],
  },
];
