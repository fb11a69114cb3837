import { unknownOption, type Answer, type Answers } from './answers.ts';
import type { Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';

const noneOption = 'none';

/** Why an answer was refused, told at the question it belongs to. */
export interface AnswerFault {
  readonly kind: 'shape' | 'question' | 'single' | 'list' | 'option' | 'none-with-others';
  /** `answers`, or `answers.<question>`. */
  readonly path: string;
  /** The question or option that there is not; empty with other kinds. */
  readonly given: string;
}

type ParsedAnswers = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly fault: AnswerFault };

/**
 * Reads answers at the border; inside the domain they are trusted.
 * @param input anything: a parsed JSON body or a form's fields
 * @returns the answers, or the first fault
 */
export function parseAnswers(questionnaire: Questionnaire, input: unknown): ParsedAnswers {
  const refuse = (kind: AnswerFault['kind'], path: string, given = '') => ({ ok: false as const, fault: { kind, path, given } });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse('shape', 'answers');
  const answers: Record<FactName, Answer> = {};
  for (const [question, value] of Object.entries(input)) {
    const path = `answers.${question}`;
    if (!questionnaire.has(question)) return refuse('question', path, question);
    const multiple = questionnaire.isMultiple(question);
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (Array.isArray(value) && !multiple) return refuse('single', path);
    if (!Array.isArray(value) && multiple && value !== unknownOption) return refuse('list', path);
    const options: readonly string[] = [...questionnaire.optionsOf(question), unknownOption];
    const wrong = given.find((option) => typeof option !== 'string' || !options.includes(option));
    if (wrong !== undefined) return refuse('option', path, String(wrong).slice(0, 40));
    if (multiple && given.includes(noneOption) && given.length > 1) return refuse('none-with-others', path);
    answers[question] = Array.isArray(value) ? [...new Set(given as readonly string[])] : (value as string);
  }
  return { ok: true, answers };
}
