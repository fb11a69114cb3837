import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'boxes in reverse',
    append: '<div style="display:flex;flex-direction:column-reverse"><p>先到窗口登记姓名。</p><p>再回家等候通知。</p></div>',
  },
  {
    name: 'a word spaced out',
    append: '<p>通　　知</p>',
  },
  {
    name: 'moved by position',
    append: '<div style="position:relative;height:160px"><p style="position:absolute;top:90px">第一句话在这里。</p><p style="position:absolute;top:0">第二句话在这里。</p></div>',
  },
];
