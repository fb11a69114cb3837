import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a placeholder as label',
    replace: [['<label for="name">姓名</label><input type="text"', '<input type="text" placeholder="您叫什么" aria-label="您叫什么"']],
  },
  {
    name: 'required without a word',
    replace: [['<p>所有项目都必须填写。</p>', '']],
  },
];
