import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'another name',
    replace: [['<button>提交预约', '<button aria-label="发送">提交预约']],
  },
  {
    name: 'another name in English',
    on: 'en',
    replace: [['<button>Book the visit', '<button aria-label="Submit">Book the visit']],
  },
];
