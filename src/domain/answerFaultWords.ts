import type { AnswerFault } from './parseAnswers.ts';

/** What is wrong with an answer, for people who write to the interface or write scenarios; the check has words of its own. */
export function answerFaultWords({ kind, given }: AnswerFault): { readonly zh: string; readonly en: string } {
  switch (kind) {
    case 'shape':
      return { zh: '要写成一组“问题：回答”。', en: 'Must be an object of questions and answers.' };
    case 'question':
      return { zh: `没有这个问题：${given}。`, en: `No such question: ${given}.` };
    case 'single':
      return { zh: '这个问题只能选一个。', en: 'This question takes one option.' };
    case 'list':
      return { zh: '这个问题可以选几个，请写成列表。', en: 'This question takes a list of options.' };
    case 'option':
      return { zh: `没有这个选项：${given}。`, en: `No such option: ${given}.` };
    case 'none-with-others':
      return { zh: '选了“都没有”，就不能再选别的。', en: '"none" excludes the other options.' };
  }
}
