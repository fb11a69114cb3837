import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a message without role',
    replace: [['<p role="status" id="stock">', '<p id="stock">']],
  },
];
