import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'not printed',
    style: '@media print { main > * { display: none } }',
  },
  {
    name: 'the first sheet only',
    style: '@media print { body { height: 600px; overflow: hidden } }',
  },
];
