import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'no header cells',
    replace: [['<th scope="col">区</th><th scope="col">地点</th><th scope="col">时间</th>', '<td>区</td><td>地点</td><td>时间</td>'], ['<th scope="row">东区</th>', '<td>东区</td>'], ['<th scope="row">西区</th>', '<td>西区</td>']],
  },
  {
    name: 'headers on two sides without scope',
    replace: [['<th scope="col">区</th><th scope="col">地点</th>', '<th>区</th><th>地点</th>']],
  },
  {
    name: 'a table that lays out',
    append: '<table><tr><td><h3>东区办理</h3><p>上午来办。</p></td><td><h3>西区办理</h3><p>下午来办。</p></td></tr></table>',
  },
  {
    name: 'a role that hides the table',
    replace: [['<table><caption id="places">', '<table role="presentation"><caption id="places">']],
  },
];
