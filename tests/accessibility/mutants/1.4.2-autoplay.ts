import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'sound by itself',
    append: '<audio autoplay src="/x.mp3"></audio>',
  },
  {
    name: 'a film by itself',
    append: '<video autoplay muted width="200" height="100" src="/x.webm" aria-label="片头"></video>',
  },
];
