import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'colour alone',
    replace: [['<select id="day"', '<select id="day" style="border-color:#c00"']],
  },
  {
    name: 'marked and not told',
    replace: [['id="phone" name', 'id="phone" aria-invalid="true" name']],
  },
];
