import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'leads nowhere',
    replace: [['href="#main"', 'href="#content"']],
  },
  {
    name: 'none at all',
    replace: [['<a class="skip" href="#main">跳到正文</a>', '']],
  },
  {
    name: 'never seen',
    style: '.skip:focus { left: -999em }',
  },
];
