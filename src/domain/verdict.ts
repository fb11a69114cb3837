import { unknownOption, type Answers } from './answers.ts';
import { evaluate } from './evaluate.ts';
import { Facts } from './Facts.ts';
import type { PolicyEntry, Terms } from './policy.ts';
import type { Truth } from './truth.ts';

/** What a person reads: 很可能 / 要问 / 还差信息 / 以后 / 不符合. */
export type Verdict = 'likely' | 'ask' | 'need-more' | 'later' | 'not';

export const verdicts: readonly Verdict[] = ['likely', 'ask', 'need-more', 'later', 'not'];

export interface Outcome {
  readonly match: Truth;
  readonly verdict: Verdict;
  /** The option of the question that rises with time (age) from which it would be yes; only with verdict `later`. */
  readonly laterAge: string | null;
}

/**
 * Match and verdict of one entitlement for one person. Unknown never becomes no.
 * @param facts of these answers; whoever asks about many entitlements has them once for all
 */
export function outcomeOf(entry: PolicyEntry, answers: Answers, terms: Terms, facts = new Facts(terms.questionnaire, answers)): Outcome {
  const match = evaluate(entry.rule, facts, terms.vocabulary);
  switch (match) {
    case 'unknown':
      return { match, verdict: 'need-more', laterAge: null };
    case 'yes': {
      const officeHasSay = entry.certainty !== 'definite' || entry.officeDecides.length > 0;
      const gradeUnclear = entry.atMostAskWhenSeveralCategories && facts.gradeMayBelongToAnotherCategory();
      return { match, verdict: officeHasSay || gradeUnclear || terms.questionnaire.doubtsAbout(answers).length > 0 ? 'ask' : 'likely', laterAge: null };
    }
    case 'no': {
      const laterAge = stageThatWouldDo(entry, answers, terms, facts);
      return { match, verdict: laterAge ? 'later' : 'not', laterAge };
    }
  }
}

/** The first later option of the question that rises with time that alone would turn the no into a yes. */
function stageThatWouldDo(entry: PolicyEntry, answers: Answers, { questionnaire, vocabulary }: Terms, facts: Facts): string | null {
  const rising = questionnaire.risingQuestion;
  const now = rising === null ? undefined : answers[rising];
  if (rising === null || typeof now !== 'string' || now === unknownOption) return null;
  const stages = questionnaire.optionsOf(rising);
  const later = stages.slice(stages.indexOf(now) + 1);
  return later.find((stage) => evaluate(entry.rule, facts.atStage(stage), vocabulary) === 'yes') ?? null;
}
