import type { Answer, Answers } from './answers.ts';
import { optionsLookedAt, personsFor } from './persons.ts';
import type { Policy, PolicyEntry } from './policy.ts';
import { askerQuestion, askerWordings, type Questionnaire } from './Questionnaire.ts';
import type { FactName } from './rule.ts';
import type { Truth } from './truth.ts';
import { outcomeOf } from './verdict.ts';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
/** Persons asked about one rule before two options count as alike. */
const mostAsked = 2_000;

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

function witnessesFor(entry: PolicyEntry, policy: Policy): Witnesses {
  const found: Record<Truth, Answers | null> = { yes: null, no: null, unknown: null };
  const matchOf = (answers: Answers) => outcomeOf(entry, answers, policy).match;
  for (const person of personsFor([entry.rule], policy)) {
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
  const { questionnaire } = policy;
  const people = [...witnesses.values()].flatMap((each) => truths.flatMap((truth) => (each[truth] ? [each[truth]] : [])));
  const idle: Choice[] = [];
  const twins: { question: FactName; options: readonly [string, string] }[] = [];
  for (const question of questionnaire.questions) {
    const bases = [...new Map(people.map((person) => without(person, question)).map((base) => [JSON.stringify(base), base])).values()].filter((base) =>
      questionnaire.isAsked(question, base),
    );
    const concerned = policy.entries.filter(({ rule }) => optionsLookedAt(rule, policy).has(question));
    const resultsOf = (answers: Answers) =>
      concerned.map((entry) => Object.values(outcomeOf(entry, answers, policy)).join()).join(';');
    const skipped = bases.map(resultsOf);
    const wayThrough = wayThroughOf(questionnaire, question);
    const answered = questionnaire.optionsOf(question).map((option) => ({
      option,
      results: bases.map((base) => resultsOf({ ...base, [question]: asAnswer(questionnaire, question, option) })),
    }));
    // The witnesses are few; what they do not tell apart, somebody else may.
    const isToldApart = (option: string, other: string | null) =>
      concerned.some((entry) => {
        const named = optionsLookedAt(entry.rule, policy).get(question)!;
        // Options that a rule does not name are one and the same to it, but not the same as none.
        if (other !== null && !named.has(option) && !named.has(other)) return false;
        const resultOf = (base: Answers, answer: string | null) =>
          Object.values(outcomeOf(entry, answer === null ? base : { ...base, [question]: asAnswer(questionnaire, question, answer) }, policy)).join();
        let asked = 0;
        for (const person of personsFor([entry.rule], policy)) {
          asked += 1;
          if (asked > mostAsked) return false;
          const base = without(person, question);
          if (questionnaire.isAsked(question, base) && resultOf(base, option) !== resultOf(base, other)) return true;
        }
        return false;
      });
    answered.forEach(({ option, results }, index) => {
      const onlyWords = question === askerQuestion && askerWordings.includes(option);
      if (!onlyWords && option !== wayThrough && results.every((result, at) => result === skipped[at]) && !isToldApart(option, null)) idle.push({ question, option });
      for (const other of answered.slice(index + 1)) {
        if (results.every((result, at) => result === other.results[at]) && !isToldApart(option, other.option)) twins.push({ question, options: [option, other.option] });
      }
    });
  }
  return { idle, twins };
}

/** The one option with which the questions that this one routes are put, where all others close them: the same as skipping, yet needed. */
function wayThroughOf(questionnaire: Questionnaire, question: FactName): string | null {
  const closing = new Set(questionnaire.questions.flatMap((routed) => questionnaire.routersOf(routed).get(question) ?? []));
  const others = questionnaire.optionsOf(question).filter((option) => !closing.has(option));
  return closing.size > 0 && others.length === 1 ? others[0]! : null;
}

/** Questions that no rule looks at, though they are put. */
export function unusedQuestions(policy: Policy): readonly FactName[] {
  const used = new Set(policy.entries.flatMap(({ rule }) => [...optionsLookedAt(rule, policy).keys()]));
  return policy.questionnaire.questions.filter((question) => question !== askerQuestion && !used.has(question));
}

function shorten(answers: Answers, isStill: (answers: Answers) => boolean): Answers {
  return Object.keys(answers).reduce<Answers>((kept, question) => {
    const fewer = without(kept, question);
    return isStill(fewer) ? fewer : kept;
  }, answers);
}

function without(answers: Answers, question: FactName): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question));
}

function asAnswer(questionnaire: Questionnaire, question: FactName, option: string): Answer {
  return questionnaire.isMultiple(question) ? [option] : option;
}
