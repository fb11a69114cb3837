import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a box of fixed height',
    append: '<div style="height:40px;overflow:hidden;width:280px"><p style="margin:0">请在窗口领取表格。</p></div>',
  },
  {
    name: 'size by the window',
    style: 'main p { font-size: 1.5vw }',
  },
  {
    name: 'runs into the next',
    append: '<div style="height:30px;width:200px"><span>申请的人要自己来</span></div><p style="margin:0">请在窗口领取表格，填好以后交回来。</p>',
  },
];
