import type { Answers } from './answers.ts';
import type { Entitlement } from './entitlement.ts';
import { evaluate, type Vocabulary } from './evaluate.ts';
import { Facts } from './Facts.ts';
import { factOptions } from './rule.ts';
import type { Truth } from './truth.ts';

/** What a person reads: 很可能 / 要问 / 还差信息 / 以后 / 不符合. */
export type Verdict = 'likely' | 'ask' | 'need-more' | 'later' | 'not';

export const verdicts: readonly Verdict[] = ['likely', 'ask', 'need-more', 'later', 'not'];

export interface Outcome {
  readonly match: Truth;
  readonly verdict: Verdict;
  /** The age band from which it would be yes; only with verdict `later`. */
  readonly laterAge: string | null;
}

/** Match and verdict of one entitlement for one person. Unknown never becomes no. */
export function outcomeOf(entitlement: Entitlement, answers: Answers, vocabulary: Vocabulary): Outcome {
  const facts = new Facts(answers);
  const match = evaluate(entitlement.rule, facts, vocabulary);
  switch (match) {
    case 'unknown':
      return { match, verdict: 'need-more', laterAge: null };
    case 'yes': {
      const officeHasSay = entitlement.certainty !== 'definite' || entitlement.officeDecides.length > 0;
      const gradeUnclear = entitlement.atMostAskWhenSeveralCategories && facts.hasSeveralCategories();
      return { match, verdict: officeHasSay || gradeUnclear ? 'ask' : 'likely', laterAge: null };
    }
    case 'no': {
      const laterAge = ageThatWouldDo(entitlement, answers, vocabulary);
      return { match, verdict: laterAge ? 'later' : 'not', laterAge };
    }
  }
}

function ageThatWouldDo(entitlement: Entitlement, answers: Answers, vocabulary: Vocabulary): string | null {
  const bands: readonly string[] = factOptions.age;
  const now = typeof answers.age === 'string' ? bands.indexOf(answers.age) : -1;
  if (now < 0) return null;
  return (
    bands.slice(now + 1).find((age) => evaluate(entitlement.rule, new Facts({ ...answers, age }), vocabulary) === 'yes') ?? null
  );
}
