import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'words in the style sheet',
    style: 'label[for="name"]::after { content: "（要和身份证一样）" }',
  },
];
