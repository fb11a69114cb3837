import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'pasting refused',
    append: '<p><label for="code">编号</label><input type="text" id="code" name="code" onpaste="return false"></p>',
  },
];
