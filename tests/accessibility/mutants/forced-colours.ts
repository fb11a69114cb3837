import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'focus by shadow',
    style: 'a:focus-visible { outline: none; box-shadow: 0 0 0 3px #0b3d91 }',
  },
  {
    name: 'a field drawn by its ground',
    style: '#name { border: 0; background: #777; color: #fff }',
  },
];
