import { unknownOption, type Answer, type Answers } from './answers.ts';
import type { Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';

const noneOption = 'none';

/** Why an answer was refused, told at the question it belongs to. */
export interface AnswerFault {
  readonly kind: 'shape' | 'question' | 'single' | 'list' | 'option' | 'none-with-others';
  /** `answers`, or `answers.<question>`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

type ParsedAnswers = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly fault: AnswerFault };

/**
 * Reads answers at the border; inside the domain they are trusted.
 * @param input anything: a parsed JSON body or a form's fields
 * @returns the answers, or the first fault
 */
export function parseAnswers(questionnaire: Questionnaire, input: unknown): ParsedAnswers {
  const refuse = (kind: AnswerFault['kind'], path: string, zh: string, en: string) => ({ ok: false as const, fault: { kind, path, zh, en } });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('shape', 'answers', '要写成一组“问题：回答”。', 'Must be an object of questions and answers.');
  }
  const answers: Record<FactName, Answer> = {};
  for (const [question, value] of Object.entries(input)) {
    const path = `answers.${question}`;
    if (!questionnaire.has(question)) return refuse('question', path, `没有这个问题：${question}。`, `No such question: ${question}.`);
    const multiple = questionnaire.isMultiple(question);
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (Array.isArray(value) && !multiple) return refuse('single', path, '这个问题只能选一个。', 'This question takes one option.');
    if (!Array.isArray(value) && multiple && value !== unknownOption) {
      return refuse('list', path, '这个问题可以选几个，请写成列表。', 'This question takes a list of options.');
    }
    const options: readonly string[] = [...questionnaire.optionsOf(question), unknownOption];
    const wrong = given.find((option) => typeof option !== 'string' || !options.includes(option));
    if (wrong !== undefined) {
      return refuse('option', path, `没有这个选项：${String(wrong).slice(0, 40)}。`, `No such option: ${String(wrong).slice(0, 40)}.`);
    }
    if (multiple && given.includes(noneOption) && given.length > 1) {
      return refuse('none-with-others', path, '选了“都没有”，就不能再选别的。', '"none" excludes the other options.');
    }
    answers[question] = Array.isArray(value) ? [...new Set(given as readonly string[])] : (value as string);
  }
  return { ok: true, answers };
}
