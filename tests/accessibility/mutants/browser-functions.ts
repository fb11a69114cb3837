import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'copying is prevented',
    append: `<script>document.addEventListener('copy', (event) => event.preventDefault())</script>`,
  },
  {
    name: 'no selection',
    style: 'main p { user-select: none }',
  },
];
