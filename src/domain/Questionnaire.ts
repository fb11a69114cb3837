import type { Answer, Answers } from './answers.ts';
import type { FactName } from './rule.ts';

/** Answers to other questions, by question; any one of them is enough. */
type OtherAnswers = Readonly<Record<FactName, readonly string[]>>;

/** One question as rules see it; its words are none of the domain's business. */
export interface FactDefinition {
  readonly id: FactName;
  /** Several options may be ticked. The option `none`, where there is one, excludes the others. */
  readonly multiple?: boolean | undefined;
  /** With such an answer the question does not concern the person: it is not asked, and its options are false. */
  readonly notFor?: OtherAnswers | undefined;
  /** With such an answer the question cannot be answered yet: it is not asked, and its options are not known. */
  readonly notYetFor?: OtherAnswers | undefined;
  /** The options are stages everyone passes in this order, e.g. ages: who does not get a thing now may get it later. */
  readonly risesWithTime?: boolean | undefined;
  readonly options: readonly {
    readonly id: string;
    /** With such an answer the option makes no sense: it is not offered, and is false. */
    readonly notFor?: OtherAnswers | undefined;
    /** Why the plan leaves it open whether it holds for these people; nothing is more certain than "ask" for them. */
    readonly atMostAsk?: string | undefined;
  }[];
}

/** The question that comes first, because it words all others; its options `self`, `family` and `helper` say how. */
export const askerQuestion = 'role';
export const askerWordings: readonly string[] = ['self', 'family', 'helper'];

/** Which disability a person has (GB/T 26341): the one question that the domain itself knows. */
export const categoriesQuestion = 'categories';

/** A policy's questions, in order: what may be asked, of whom, with which options. */
export class Questionnaire {
  readonly questions: readonly FactName[];
  readonly #definitions: ReadonlyMap<FactName, FactDefinition>;
  readonly #options: ReadonlyMap<FactName, readonly string[]>;

  constructor(definitions: readonly FactDefinition[]) {
    this.questions = definitions.map(({ id }) => id);
    this.#definitions = new Map(definitions.map((definition) => [definition.id, definition]));
    this.#options = new Map(definitions.map(({ id, options }) => [id, options.map((option) => option.id)]));
  }

  has(question: string): boolean {
    return this.#definitions.has(question);
  }

  /** Every option, "not known" aside; none of a question that there is not. */
  optionsOf(question: FactName): readonly string[] {
    return this.#options.get(question) ?? [];
  }

  isMultiple(question: FactName): boolean {
    return this.#definitions.get(question)?.multiple ?? false;
  }

  /** The question whose options come one after the other in time; null where there is none. */
  get risingQuestion(): FactName | null {
    return this.questions.find((question) => this.#definitions.get(question)!.risesWithTime) ?? null;
  }

  /** Whether a question concerns this person. One that does not is not asked, and its options are false, not unknown. */
  appliesTo(question: FactName, answers: Answers): boolean {
    return !isAnswered(this.#definitions.get(question)?.notFor, answers);
  }

  /** Whether a question can be answered by now, e.g. a grade only with a certificate. */
  isAnswerable(question: FactName, answers: Answers): boolean {
    return !isAnswered(this.#definitions.get(question)?.notYetFor, answers);
  }

  /** Whether a question is put to the person. */
  isAsked(question: FactName, answers: Answers): boolean {
    return this.appliesTo(question, answers) && this.isAnswerable(question, answers);
  }

  /** The options that make sense given the other answers; the rest are false. */
  applicableOptions(question: FactName, answers: Answers): readonly string[] {
    const options = this.#definitions.get(question)?.options ?? [];
    return options.every(({ notFor }) => notFor === undefined)
      ? this.optionsOf(question)
      : options.filter(({ notFor }) => !isAnswered(notFor, answers)).map(({ id }) => id);
  }

  /** The answers to other questions that decide whether, or with which options, this one is asked. */
  routersOf(question: FactName): ReadonlyMap<FactName, readonly string[]> {
    const definition = this.#definitions.get(question);
    const routers = new Map<FactName, readonly string[]>();
    for (const others of [definition?.notFor, definition?.notYetFor, ...(definition?.options ?? []).map(({ notFor }) => notFor)]) {
      for (const [router, options] of Object.entries(others ?? {})) routers.set(router, [...new Set([...(routers.get(router) ?? []), ...options])]);
    }
    return routers;
  }

  /** Why the plan leaves it open whether anything holds for this person; empty for most. */
  doubtsAbout(answers: Answers): readonly string[] {
    return [...this.#definitions.values()].flatMap(({ id, options }) =>
      options.flatMap(({ id: option, atMostAsk }) => (atMostAsk !== undefined && this.appliesTo(id, answers) && gives(answers[id], [option]) ? [atMostAsk] : [])),
    );
  }
}

function isAnswered(others: OtherAnswers | undefined, answers: Answers): boolean {
  return others !== undefined && Object.entries(others).some(([question, options]) => gives(answers[question], options));
}

function gives(answer: Answer | undefined, options: readonly string[]): boolean {
  return typeof answer === 'string' ? options.includes(answer) : Array.isArray(answer) && answer.some((option) => options.includes(option));
}
