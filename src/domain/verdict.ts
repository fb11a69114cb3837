import { unknownOption, type Answers } from './answers.ts';
import { evaluate, type Vocabulary } from './evaluate.ts';
import { Facts } from './Facts.ts';
import type { PolicyEntry } from './policy.ts';
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
export function outcomeOf(entry: PolicyEntry, answers: Answers, vocabulary: Vocabulary): Outcome {
  const facts = new Facts(answers);
  const match = evaluate(entry.rule, facts, vocabulary);
  switch (match) {
    case 'unknown':
      return { match, verdict: 'need-more', laterAge: null };
    case 'yes': {
      const officeHasSay = entry.certainty !== 'definite' || entry.officeDecides.length > 0;
      const gradeUnclear = entry.atMostAskWhenSeveralCategories && facts.gradeMayBelongToAnotherCategory();
      // The plan never says whether it holds for people registered elsewhere.
      const notResident = facts.truth('household', ['elsewhere']) === 'yes';
      return { match, verdict: officeHasSay || gradeUnclear || notResident ? 'ask' : 'likely', laterAge: null };
    }
    case 'no': {
      const laterAge = ageThatWouldDo(entry, answers, vocabulary);
      return { match, verdict: laterAge ? 'later' : 'not', laterAge };
    }
  }
}

/** The first higher age band that alone would turn the no into a yes. */
function ageThatWouldDo(entry: PolicyEntry, answers: Answers, vocabulary: Vocabulary): string | null {
  const { age } = answers;
  if (typeof age !== 'string' || age === unknownOption) return null;
  const bands: readonly string[] = factOptions.age;
  const higher = bands.slice(bands.indexOf(age) + 1);
  return higher.find((band) => evaluate(entry.rule, new Facts(answers, band), vocabulary) === 'yes') ?? null;
}
