import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'outline none',
    style: 'a:focus-visible { outline: none }',
  },
  {
    name: 'a transparent ring',
    style: 'button:focus-visible { outline-color: transparent }',
  },
];
