import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a link without underline',
    style: 'main p a { text-decoration: none }',
  },
  {
    name: 'patches of colour',
    append: '<table><caption>各区办理情况</caption><tr><th scope="col">区</th><th scope="col">情况</th></tr><tr><td>南区</td><td style="background:#080"></td></tr><tr><td>北区</td><td style="background:#c00"></td></tr></table>',
  },
];
