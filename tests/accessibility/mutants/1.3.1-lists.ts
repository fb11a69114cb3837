import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'dashes and breaks',
    append: '<p>- 残疾人证<br>- 身份证<br>- 户口本</p>',
  },
  {
    name: 'paragraphs with numbers',
    on: 'en',
    append: '<p>1. Bring the card</p><p>2. Fill the form</p><p>3. Wait for the call</p>',
  },
];
