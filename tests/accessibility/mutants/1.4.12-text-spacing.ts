import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a line of fixed width',
    append: '<div style="width:9.2em;white-space:nowrap;overflow:hidden">请到一楼窗口领表格</div>',
  },
];
