import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a bold line as heading',
    append: '<p><b>需要带什么</b></p><p>残疾人证、身份证、户口本，都要原件，不要复印件。</p>',
  },
  {
    name: 'a large line as heading',
    on: 'en',
    append: '<div style="font-size:1.6em">What to bring next</div><p>Bring the card, the letter and the book, all of them as originals please.</p>',
  },
];
