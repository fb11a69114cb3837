import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'words as a picture',
    append: `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='40'%3E%3Ctext x='4' y='28' font-size='22'%3E六月一日起凭证免费领取轮椅%3C/text%3E%3C/svg%3E" width="300" height="40" alt="六月一日起凭证免费领取轮椅">`,
  },
];
