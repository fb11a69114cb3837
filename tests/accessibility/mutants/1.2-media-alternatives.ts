import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a video without captions',
    append: '<video controls preload="none" width="300" height="200" src="/x.webm" aria-label="领轮椅"></video>',
  },
  {
    name: 'sound without a transcript',
    append: '<audio controls preload="none" src="/x.mp3" aria-label="录音"></audio>',
  },
];
