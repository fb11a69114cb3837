import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a letter goes to the foot',
    append: `<script>document.addEventListener('keydown', (event) => { if (event.key === 's') scrollTo(0, 9999) })</script>`,
  },
];
