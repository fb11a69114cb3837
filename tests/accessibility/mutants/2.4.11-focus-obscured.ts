import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a notice at the foot',
    append: '<aside aria-label="通知" style="position:fixed;bottom:0;left:0;right:0;height:140px;background:#fff;border-top:2px solid #555">今天休息。</aside>',
  },
];
