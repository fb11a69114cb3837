import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a label for nothing',
    append: '<p><label for="nowhere">备注怎么写</label></p>',
  },
  {
    name: 'an empty label',
    append: '<p><label for="z">&nbsp;</label><label for="z">备注</label><input type="text" id="z" name="z"></p>',
    style: 'main label { display: inline-block; min-width: 40px; min-height: 20px }',
  },
];
