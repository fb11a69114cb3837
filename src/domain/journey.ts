import { unknownOption, type Answers } from './answers.ts';
import { parseAnswers, type AnswerFault } from './parseAnswers.ts';
import { nextQuestion } from './nextQuestion.ts';
import type { Policy } from './policy.ts';
import { askerQuestion, type Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';

/** The steps that put no question; their names, and those of the moves, can be no question's. */
export const otherSteps = ['start', 'review', 'results'] as const;
export const ownMoves = ['next', 'skip', 'back', 'clear', 'next-person', 'stay'] as const;

/** Where a person stands in the check; each step has an address of its own. */
export type Step = FactName | (typeof otherSteps)[number];

/** A person's way through the check so far. Nothing of it is kept anywhere but in the form itself. */
export interface Journey {
  readonly answers: Answers;
  /** The questions gone through, oldest first. */
  readonly trail: readonly FactName[];
  /** Where to go back to after changing one answer. */
  readonly returnTo: 'review' | 'results' | null;
}

export const emptyJourney: Journey = { answers: {}, trail: [], returnTo: null };

/** What a person asked for with a button of a step. */
export type Move = (typeof ownMoves)[number] | Step;

/** One sending of the check's form, in the browser or to the server. */
interface Sending {
  /** The step whose form was sent; null when the form came from nowhere. */
  readonly step: Step | null;
  readonly move: Move;
  readonly journey: Journey;
  /** What is ticked at the step's own question. */
  readonly chosen: readonly string[];
}

/** Why a sending leads nowhere yet: nothing chosen, or an answer that cannot be read. */
export type JourneyFault = { readonly kind: 'empty' } | AnswerFault;

export type Arrival =
  | { readonly ok: true; readonly step: Step; readonly journey: Journey }
  | { readonly ok: false; readonly fault: JourneyFault };

/** Whether a word is a step of the check. */
export function isStep(questionnaire: Questionnaire, word: string): boolean {
  return isOneOf(otherSteps, word) || questionnaire.has(word);
}

/**
 * Reads the check's form. Fields: each question by its id (several options as several fields or joined by commas), `step`,
 * `trail` (question ids joined by commas), `return`, `move`.
 * @param fields name and value of every field sent, in order
 * @returns the sending, or the first fault in the answers carried along; the step's own choice is judged by {@link proceed}
 */
export function readSending(questionnaire: Questionnaire, fields: Iterable<readonly [string, string]>): Sending | AnswerFault {
  const given = new Map<string, string[]>();
  for (const [name, value] of fields) given.set(name, [...(given.get(name) ?? []), value]);
  const one = (name: string) => given.get(name)?.[0] ?? '';
  const step = isStep(questionnaire, one('step')) ? one('step') : null;
  const carried = [...given].filter(([name]) => questionnaire.has(name) && name !== step);
  const parsed = parseAnswers(questionnaire, Object.fromEntries(carried.map(([name, values]) => [name, asAnswer(questionnaire, name, values)])));
  if (!parsed.ok) return parsed.fault;
  const move = one('move');
  return {
    step,
    move: isStep(questionnaire, move) || isOneOf(ownMoves, move) ? move : 'next',
    journey: {
      answers: parsed.answers,
      trail: one('trail').split(',').filter((word) => questionnaire.has(word)),
      returnTo: one('return') === 'review' || one('return') === 'results' ? (one('return') as 'review' | 'results') : null,
    },
    chosen: step === null ? [] : (given.get(step) ?? []),
  };
}

/**
 * Where a sending leads, with the answers as they then stand; or what has to be mended first, nothing being lost.
 * @param found the question that comes next, where an earlier call has found it: it takes longer than all else
 */
export function proceed(policy: Policy, { step, move, journey, chosen }: Sending, found: Step | null = null): Arrival {
  // The same step once more, e.g. in another language: what is ticked is judged when it is sent.
  if (move === 'stay') return { ok: true, step: step ?? 'start', journey };
  if (move === 'clear') return { ok: true, step: 'start', journey: emptyJourney };
  if (move === 'next-person') return nextPerson(policy, journey);
  const { questionnaire } = policy;
  if (step === null || !questionnaire.has(step)) return arrive(policy, journey, move, step, found);

  let answers = journey.answers;
  if (move === 'skip') {
    answers = { ...answers, [step]: unknownOption };
  } else if (chosen.length > 0) {
    const parsed = parseAnswers(questionnaire, { [step]: asAnswer(questionnaire, step, chosen) });
    if (parsed.ok) answers = { ...answers, ...parsed.answers };
    // Going back must not be held up by an answer that is being left behind.
    else if (move !== 'back') return { ok: false, fault: parsed.fault };
  } else if (move === 'next') {
    return { ok: false, fault: { kind: 'empty' } };
  }
  return arrive(policy, { ...journey, answers }, move, step, found);
}

function arrive(policy: Policy, journey: Journey, move: Exclude<Move, 'stay'>, from: Step | null, found: Step | null): Arrival {
  const { answers, trail, returnTo } = journey;
  const asked = from !== null && policy.questionnaire.has(from) ? from : null;
  switch (move) {
    case 'next':
    case 'skip': {
      if (returnTo) return { ok: true, step: returnTo, journey: { ...journey, returnTo: null } };
      const passed = asked ? [...trail.filter((question) => question !== asked), asked] : trail;
      return { ok: true, step: found ?? nextQuestion(policy, answers) ?? 'results', journey: { ...journey, trail: passed } };
    }
    case 'back':
      if (returnTo) return { ok: true, step: returnTo, journey: { ...journey, returnTo: null } };
      return { ok: true, step: trail.at(-1) ?? 'start', journey: { ...journey, trail: trail.slice(0, -1) } };
    case 'start':
    case 'review':
    case 'results':
      return { ok: true, step: move, journey: { ...journey, returnTo: null } };
    default:
      return { ok: true, step: move, journey: { ...journey, returnTo: from === 'review' || from === 'results' ? from : null } };
  }
}

/** A helper goes on with the next person: everything is forgotten but who is asking. */
function nextPerson(policy: Policy, { answers }: Journey): Arrival {
  const kept: Answers = answers[askerQuestion] === 'helper' ? { [askerQuestion]: 'helper' } : {};
  return { ok: true, step: nextQuestion(policy, kept) ?? 'start', journey: { ...emptyJourney, answers: kept, trail: Object.keys(kept) } };
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

function asAnswer(questionnaire: Questionnaire, question: FactName, values: readonly string[]): string | readonly string[] | undefined {
  return questionnaire.isMultiple(question) ? values.flatMap((value) => value.split(',')) : values[0];
}
