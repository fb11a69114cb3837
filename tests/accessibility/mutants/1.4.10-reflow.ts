import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a box of fixed width',
    append: '<div style="width:600px;border:1px solid #555">请在窗口领取表格。</div>',
  },
  {
    name: 'cut off at the edge',
    append: '<p style="white-space:nowrap">请在窗口领取表格，填好以后交给工作人员，等候电话通知再来。</p>',
    style: 'body { overflow-x: clip }',
  },
  {
    name: 'hidden on small windows',
    style: '@media (max-width: 330px) { main ol, main table, main form { display: none } main p { display: none } }',
  },
];
