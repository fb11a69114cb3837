import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a file name as alternative',
    append: `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='100' height='80'%3E%3Crect width='100' height='80' fill='%23dde'/%3E%3C/svg%3E" width="100" height="80" alt="IMG_2031.jpg">`,
  },
  {
    name: 'a filler as alternative',
    append: `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='100' height='80'%3E%3Crect width='100' height='80' fill='%23dde'/%3E%3C/svg%3E" width="100" height="80" alt="图片">`,
  },
  {
    name: 'the caption said twice',
    replace: [['alt="一位老人坐着轮椅在窗口前说话。"', 'alt="办事窗口在一楼"']],
  },
  {
    name: 'decorative by role, with an alternative',
    append: `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='100' height='80'%3E%3Crect width='100' height='80' fill='%23dde'/%3E%3C/svg%3E" width="100" height="80" role="presentation" alt="新来的轮椅三台">`,
  },
  {
    name: 'a chart without alternative',
    append: '<img src="/chart-2026.png" alt="" width="200" height="100">',
  },
];
