import { appliesTo, applicableOptions } from './applicability.ts';
import { unknownOption, type Answers } from './answers.ts';
import type { FactName } from './rule.ts';
import type { Truth } from './truth.ts';

/** What is known of a person, read off the answers. */
export class Facts {
  readonly answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Whether one of these options holds for this question. */
  truth(fact: FactName, anyOf: readonly string[]): Truth {
    if (!appliesTo(fact, this.answers)) return 'no';
    const possible = applicableOptions(fact, this.answers);
    if (!anyOf.some((option) => possible.includes(option))) return 'no';
    const answer = fact === 'grade' && !this.#hasGrade() ? unknownOption : this.answers[fact];
    if (answer === undefined || answer === unknownOption) return 'unknown';
    const given = typeof answer === 'string' ? [answer] : answer;
    if (anyOf.some((option) => given.includes(option))) return 'yes';
    return given.includes(unknownOption) ? 'unknown' : 'no';
  }

  /** More than one category of disability was named, so the certificate's grade may belong to either. */
  hasSeveralCategories(): boolean {
    const { categories } = this.answers;
    return Array.isArray(categories) && categories.filter((category) => category !== unknownOption).length > 1;
  }

  /** Without a certificate a grade cannot be known yet; someone may be graded later. */
  #hasGrade(): boolean {
    return this.answers.certificate !== 'no' && this.answers.certificate !== 'applying';
  }
}
