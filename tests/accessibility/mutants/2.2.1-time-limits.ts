import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'the page reloads',
    replace: [['<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="refresh" content="600">']],
  },
  {
    name: 'a timer leaves',
    append: `<script>setTimeout(() => { location.href = '/bye' }, 600000)</script>`,
  },
];
