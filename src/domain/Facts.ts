import { appliesTo, applicableOptions, hasGrade } from './applicability.ts';
import { unknownOption, type Answers } from './answers.ts';
import type { FactName } from './rule.ts';
import type { Truth } from './truth.ts';

/** What is known of a person, read off the answers. */
export class Facts {
  readonly #answers: Answers;
  readonly #ageInstead: string | null;

  /** @param ageInstead read age conditions as if the person were in this age band, everything else as it is now */
  constructor(answers: Answers, ageInstead: string | null = null) {
    this.#answers = answers;
    this.#ageInstead = ageInstead;
  }

  /** Whether one of these options holds for this question. Never throws. */
  truth(fact: FactName, anyOf: readonly string[]): Truth {
    if (!appliesTo(fact, this.#answers)) return 'no';
    const possible = applicableOptions(fact, this.#answers);
    if (!anyOf.some((option) => possible.includes(option))) return 'no';
    const answer = this.#answerTo(fact);
    if (answer === unknownOption) return 'unknown';
    const given = typeof answer === 'string' ? [answer] : answer;
    if (!Array.isArray(given)) return 'unknown';
    if (anyOf.some((option) => given.includes(option))) return 'yes';
    return given.includes(unknownOption) ? 'unknown' : 'no';
  }

  /** The certificate's one grade may belong to a category other than the one asked about: several were named, or may be. */
  gradeMayBelongToAnotherCategory(): boolean {
    const { categories } = this.#answers;
    return !Array.isArray(categories) || categories.length > 1 || categories.includes(unknownOption);
  }

  #answerTo(fact: FactName) {
    // Without a certificate a grade cannot be known yet, whatever was said; someone may be graded later.
    if (fact === 'grade' && !hasGrade(this.#answers)) return unknownOption;
    return fact === 'age' && this.#ageInstead !== null ? this.#ageInstead : this.#answers[fact];
  }
}
