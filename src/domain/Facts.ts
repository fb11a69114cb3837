import { unknownOption, type Answers } from './answers.ts';
import { categoriesQuestion, type Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';
import type { Truth } from './truth.ts';

/** What an answer says of one question. */
interface KnownOf {
  /** The options that make sense for this person; none of a question that does not concern them. */
  readonly possible: readonly string[];
  /** Null when it cannot be known. */
  readonly given: readonly string[] | null;
}

/** What is known of a person, read off the answers. */
export class Facts {
  readonly #questionnaire: Questionnaire;
  readonly #answers: Answers;
  readonly #laterOption: string | null;
  /** Hundreds of conditions ask about the same few questions. */
  readonly #known = new Map<FactName, KnownOf>();

  /** @param laterOption read conditions on the question that rises with time as if the person had come to this option, everything else as it is now */
  constructor(questionnaire: Questionnaire, answers: Answers, laterOption: string | null = null) {
    this.#questionnaire = questionnaire;
    this.#answers = answers;
    this.#laterOption = laterOption;
  }

  /** Whether one of these options holds for this question. Never throws. */
  truth(fact: FactName, anyOf: readonly string[]): Truth {
    const known = this.#about(fact);
    if (!anyOf.some((option) => known.possible.includes(option))) return 'no';
    if (known.given === null) return 'unknown';
    if (anyOf.some((option) => known.given!.includes(option))) return 'yes';
    return known.given.includes(unknownOption) ? 'unknown' : 'no';
  }

  /** The certificate's one grade may belong to a category other than the one asked about: several were named, or may be. */
  gradeMayBelongToAnotherCategory(): boolean {
    const categories = this.#answers[categoriesQuestion];
    return !Array.isArray(categories) || categories.length > 1 || categories.includes(unknownOption);
  }

  #about(fact: FactName): KnownOf {
    const known = this.#known.get(fact) ?? this.#readOff(fact);
    this.#known.set(fact, known);
    return known;
  }

  #readOff(fact: FactName): KnownOf {
    if (!this.#questionnaire.appliesTo(fact, this.#answers)) return { possible: [], given: null };
    const possible = this.#questionnaire.applicableOptions(fact, this.#answers);
    const answer = this.#answerTo(fact);
    if (answer === unknownOption) return { possible, given: null };
    const given = typeof answer === 'string' ? [answer] : answer;
    // What is no answer at all, too: nobody vouches for what a device kept.
    return { possible, given: Array.isArray(given) ? given : null };
  }

  #answerTo(fact: FactName) {
    // Without a certificate a grade cannot be known yet, whatever was said; someone may be graded later.
    if (!this.#questionnaire.isAnswerable(fact, this.#answers)) return unknownOption;
    return this.#laterOption !== null && fact === this.#questionnaire.risingQuestion ? this.#laterOption : this.#answers[fact];
  }
}
