import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'Chinese called English',
    replace: [['<html lang="zh-CN">', '<html lang="ja">']],
  },
  {
    name: 'English called French',
    on: 'en',
    replace: [['<html lang="en">', '<html lang="fr">']],
  },
];
