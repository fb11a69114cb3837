import { unknownOption, type Answers } from './answers.ts';
import { categoriesQuestion, type Questionnaire } from './Questionnaire.ts';
import type { FactName, TermName } from './rule.ts';
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
  /** And use the same few terms. */
  readonly #terms = new Map<TermName, Truth>();

  readonly #stages = new Map<string, Facts>();

  constructor(questionnaire: Questionnaire, answers: Answers, laterOption: string | null = null) {
    this.#questionnaire = questionnaire;
    this.#answers = answers;
    this.#laterOption = laterOption;
  }

  /** As if the person had come to this option of the question that rises with time, everything else as it is now. */
  atStage(option: string): Facts {
    let then = this.#stages.get(option);
    if (then === undefined) this.#stages.set(option, (then = new Facts(this.#questionnaire, this.#answers, option)));
    return then;
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

  /** Whether a term of the policy's one vocabulary holds, worked out when first asked. */
  truthOfTerm(term: TermName, workOut: () => Truth): Truth {
    let truth = this.#terms.get(term);
    if (truth === undefined) this.#terms.set(term, (truth = workOut()));
    return truth;
  }

  #about(fact: FactName): KnownOf {
    let known = this.#known.get(fact);
    if (known === undefined) this.#known.set(fact, (known = this.#readOff(fact)));
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
