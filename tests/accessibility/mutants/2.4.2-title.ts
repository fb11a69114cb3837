import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'generic',
    replace: [['轮椅怎么领 · 办事指南', '无标题文档']],
  },
  {
    name: 'of another page',
    on: 'en',
    replace: [['How to get a hearing aid - City services', 'Parking permits - Transport']],
  },
];
