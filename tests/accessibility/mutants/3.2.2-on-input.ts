import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a choice leads away',
    append: `<script>document.getElementById('day').addEventListener('change', () => { location.href = '/day' })</script>`,
  },
  {
    name: 'a choice moves the focus',
    append: `<script>document.getElementById('phone').addEventListener('input', () => document.getElementById('day').focus())</script>`,
  },
];
