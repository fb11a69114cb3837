import type { Answer, Answers } from './answers.ts';
import { isAsked } from './applicability.ts';
import { optionsLookedAt, personsFor } from './persons.ts';
import type { Policy, PolicyEntry } from './policy.ts';
import { factOptions, multipleFacts, type FactName } from './rule.ts';
import type { Truth } from './truth.ts';
import { outcomeOf } from './verdict.ts';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
const questions = Object.keys(factOptions) as readonly FactName[];

/** For one entitlement, the fewest answers found that lead to each match; null where none does. */
export type Witnesses = Readonly<Record<Truth, Answers | null>>;

/** An option of a question. */
interface Choice {
  readonly question: FactName;
  readonly option: string;
}

/** Answers that lead to yes, no and unknown, for every entitlement: proof that each result can be reached. */
export function witnessesOf(policy: Policy): ReadonlyMap<string, Witnesses> {
  return new Map(policy.entries.map((entry) => [entry.id, witnessesFor(entry, policy)]));
}

function witnessesFor(entry: PolicyEntry, { vocabulary }: Policy): Witnesses {
  const found: Record<Truth, Answers | null> = { yes: null, no: null, unknown: null };
  const matchOf = (answers: Answers) => outcomeOf(entry, answers, vocabulary).match;
  for (const person of personsFor([entry.rule], vocabulary)) {
    found[matchOf(person)] ??= person;
    if (truths.every((truth) => found[truth])) break;
  }
  const shortest = (truth: Truth) => found[truth] && shorten(found[truth], (answers) => matchOf(answers) === truth);
  return { yes: shortest('yes'), no: shortest('no'), unknown: shortest('unknown') };
}

/** Options that change no result of anybody, and pairs of options that nobody's results tell apart. */
export function idleChoices(policy: Policy, witnesses: ReadonlyMap<string, Witnesses>): {
  readonly idle: readonly Choice[];
  readonly twins: readonly { readonly question: FactName; readonly options: readonly [string, string] }[];
} {
  const people = [...witnesses.values()].flatMap((each) => truths.flatMap((truth) => each[truth] ?? []));
  const idle: Choice[] = [];
  const twins: { question: FactName; options: readonly [string, string] }[] = [];
  for (const question of questions) {
    const bases = [...new Map(people.map((person) => without(person, question)).map((base) => [JSON.stringify(base), base])).values()].filter((base) =>
      isAsked(question, base),
    );
    const concerned = policy.entries.filter(({ rule }) => optionsLookedAt(rule, policy.vocabulary).has(question));
    const resultsOf = (answers: Answers) =>
      concerned.map((entry) => Object.values(outcomeOf(entry, answers, policy.vocabulary)).join()).join(';');
    const skipped = bases.map(resultsOf);
    const answered = factOptions[question].map((option) => ({
      option: option as string,
      results: bases.map((base) => resultsOf({ ...base, [question]: asAnswer(question, option) })),
    }));
    answered.forEach(({ option, results }, index) => {
      if (results.every((result, at) => result === skipped[at])) idle.push({ question, option });
      for (const other of answered.slice(index + 1)) {
        if (results.every((result, at) => result === other.results[at])) twins.push({ question, options: [option, other.option] });
      }
    });
  }
  return { idle, twins };
}

/** Questions that no rule looks at, though they are put. */
export function unusedQuestions({ entries, vocabulary }: Policy): readonly FactName[] {
  const used = new Set(entries.flatMap(({ rule }) => [...optionsLookedAt(rule, vocabulary).keys()]));
  return questions.filter((question) => !used.has(question));
}

function shorten(answers: Answers, isStill: (answers: Answers) => boolean): Answers {
  return Object.keys(answers).reduce<Answers>((kept, question) => {
    const fewer = without(kept, question as FactName);
    return isStill(fewer) ? fewer : kept;
  }, answers);
}

function without(answers: Answers, question: FactName): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question));
}

function asAnswer(question: FactName, option: string): Answer {
  return multipleFacts.has(question) ? [option] : option;
}
