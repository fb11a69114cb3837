import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a faint ring',
    style: ':focus-visible { outline-color: #ddd; outline-offset: 2px } button:focus-visible { outline-color: #0b3d91 }',
  },
];
