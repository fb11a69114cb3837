import { unknownOption, type Answers } from './answers.ts';
import { categoriesQuestion, type Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';
import type { Truth } from './truth.ts';

/** What is known of a person, read off the answers. */
export class Facts {
  readonly #questionnaire: Questionnaire;
  readonly #answers: Answers;
  readonly #laterOption: string | null;

  /** @param laterOption read conditions on the question that rises with time as if the person had come to this option, everything else as it is now */
  constructor(questionnaire: Questionnaire, answers: Answers, laterOption: string | null = null) {
    this.#questionnaire = questionnaire;
    this.#answers = answers;
    this.#laterOption = laterOption;
  }

  /** Whether one of these options holds for this question. Never throws. */
  truth(fact: FactName, anyOf: readonly string[]): Truth {
    if (!this.#questionnaire.appliesTo(fact, this.#answers)) return 'no';
    const possible = this.#questionnaire.applicableOptions(fact, this.#answers);
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
    const categories = this.#answers[categoriesQuestion];
    return !Array.isArray(categories) || categories.length > 1 || categories.includes(unknownOption);
  }

  #answerTo(fact: FactName) {
    // Without a certificate a grade cannot be known yet, whatever was said; someone may be graded later.
    if (!this.#questionnaire.isAnswerable(fact, this.#answers)) return unknownOption;
    return this.#laterOption !== null && fact === this.#questionnaire.risingQuestion ? this.#laterOption : this.#answers[fact];
  }
}
