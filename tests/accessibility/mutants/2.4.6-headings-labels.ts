import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'nothing under the heading',
    append: '<h2>补办</h2><h2>注销</h2><p>到窗口办理。</p>',
  },
  {
    name: 'a level skipped',
    append: '<h4>补办要交钱吗</h4><p>不要钱。</p>',
  },
  {
    name: 'a label that says nothing',
    append: '<p><label for="q">输入框</label><input type="text" id="q" name="q"></p>',
  },
  {
    name: 'twin headings',
    append: '<h2>网上预约</h2><p>到窗口办理也行。</p>',
  },
];
