import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'radio buttons without fieldset',
    replace: [['<fieldset><legend>怎么通知您</legend>', '<div><p>怎么通知您</p>'], ['</fieldset>', '</div>']],
  },
  {
    name: 'a fieldset without legend',
    replace: [['<legend>怎么通知您</legend>', '']],
  },
];
