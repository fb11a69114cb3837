import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'English without lang',
    replace: [['<span lang="en">How to get a wheelchair</span>', 'How to get a wheelchair']],
  },
  {
    name: 'Chinese without lang',
    on: 'en',
    replace: [['<a href="/zh" lang="zh-CN">', '<a href="/zh">']],
  },
  {
    name: 'Chinese called English',
    append: '<p lang="en">请到窗口领取表格。</p>',
  },
  {
    name: 'the word English',
    replace: [['<a href="/en" lang="en">', '<a href="/en">']],
  },
];
