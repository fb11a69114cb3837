import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'slides in',
    append: '<p class="slide">最新消息</p>',
    style: '.slide { animation: slide 3s 1 } @keyframes slide { from { transform: translateY(40px) } }',
  },
];
