import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'turned round when upright',
    style: '@media (orientation: portrait) { main { transform: rotate(90deg) } }',
  },
  {
    name: 'hidden across',
    style: '@media screen and (orientation: landscape) and (max-height: 450px) and (min-width: 500px) { main { display: none } }',
  },
];
