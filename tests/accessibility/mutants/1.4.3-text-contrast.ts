import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'text over a gradient',
    append: '<p style="background:linear-gradient(#eee,#bbb);color:#999">请在窗口领取表格。</p>',
  },
  {
    name: 'a faint placeholder',
    replace: [['autocomplete="tel" required', 'autocomplete="tel" placeholder="十一位数字" required']],
    style: '::placeholder { color: #bbb }',
  },
  {
    name: 'faint under the pointer',
    style: 'main a:hover { color: #bbb }',
  },
  {
    name: 'half transparent',
    append: '<p style="opacity:.4">请在窗口领取表格。</p>',
  },
];
