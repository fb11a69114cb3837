import type { Answers } from '#domain/answers.ts';
import { assess } from '#domain/assess.ts';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import type { Policy } from '#domain/policy.ts';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';
import { randomAnswers, seeded } from '../support/randomAnswers.ts';
import { heldBy, jsonRulesOf } from './jsonRules.ts';
import { medianOf } from './medianOf.ts';

/** The section "rules". */
export interface RuleRates {
  readonly rules: number;
  readonly persons: number;
  /** Persons who were drawn but left out, because something about them is not known. */
  readonly leftOut: number;
  readonly rounds: number;
  /** Verdicts that both gave, and gave alike, before any clock ran. */
  readonly compared: number;
  /** Persons a second, each held against all rules; the median of the rounds. */
  readonly personsPerSecond: { readonly ours: number; readonly jsonRulesEngine: number; readonly oursWithReasons: number };
}

const seed = 20_170_037;

/**
 * Our rules beside json-rules-engine: the same rules, the same persons, in turn.
 * @throws when the two differ about anybody
 */
export async function ruleRates(persons = 300, secondsEach = 2, rounds = 3): Promise<RuleRates> {
  const policy = policyOf(library);
  const engine = jsonRulesOf(policy, library.questions);
  const { known, leftOut } = knownPersons(policy, persons);
  for (const person of known) {
    const [ours, theirs] = [holdFor(policy, person), await heldBy(engine, person)];
    const differ = policy.entries.map(({ id }) => id).filter((id) => ours.includes(id) !== theirs.includes(id));
    if (differ.length > 0) throw new Error(`${differ.join(', ')} for ${JSON.stringify(person)}: the two engines do not agree`);
  }
  const rates = { ours: [] as number[], jsonRulesEngine: [] as number[], oursWithReasons: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.ours.push(await rateOf(known, secondsEach, (person) => holdFor(policy, person)));
    rates.jsonRulesEngine.push(await rateOf(known, secondsEach, (person) => heldBy(engine, person)));
    rates.oursWithReasons.push(await rateOf(known, secondsEach, (person) => assess(policy, person)));
  }
  return {
    rules: policy.entries.length,
    persons: known.length,
    leftOut,
    rounds,
    compared: known.length * policy.entries.length,
    personsPerSecond: { ours: medianOf(rates.ours), jsonRulesEngine: medianOf(rates.jsonRulesEngine), oursWithReasons: medianOf(rates.oursWithReasons) },
  };
}

/** Ids of the entitlements whose rule holds. */
function holdFor(policy: Policy, answers: Answers): readonly string[] {
  const facts = new Facts(policy.questionnaire, answers);
  return policy.entries.filter(({ rule }) => evaluate(rule, facts, policy.vocabulary) === 'yes').map(({ id }) => id);
}

/** Random persons of whom every rule knows yes or no: the other engine has no third value. Always the same ones. */
export function knownPersons(policy: Policy, count: number): { readonly known: readonly Answers[]; readonly leftOut: number } {
  const random = seeded(seed);
  const known: Answers[] = [];
  let drawn = 0;
  while (known.length < count) {
    drawn += 1;
    const answers = completed(policy, randomAnswers(random, policy.questionnaire), random);
    const facts = new Facts(policy.questionnaire, answers);
    if (policy.entries.every(({ rule }) => evaluate(rule, facts, policy.vocabulary) !== 'unknown')) known.push(answers);
  }
  return { known, leftOut: drawn - count };
}

/** What was skipped or not known, answered with some option; what is not asked, left out. */
function completed({ questionnaire }: Policy, answers: Answers, random: () => number): Answers {
  return questionnaire.questions.reduce<Answers>((given, question) => {
    if (!questionnaire.isAsked(question, given)) return Object.fromEntries(Object.entries(given).filter(([id]) => id !== question));
    const said = given[question];
    if (said !== undefined && !said.includes('unknown')) return given;
    const options = questionnaire.applicableOptions(question, given);
    const chosen = options[Math.floor(random() * options.length)]!;
    return { ...given, [question]: questionnaire.isMultiple(question) ? [chosen] : chosen };
  }, answers);
}

/** Persons a second, going round the same ones until the time is over. */
async function rateOf(persons: readonly Answers[], seconds: number, work: (person: Answers) => unknown): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  for (; performance.now() < end; done += 1) {
    const result = work(persons[done % persons.length]!);
    // Ours answers at once; to wait for it would be to time the waiting.
    if (result instanceof Promise) await result;
  }
  return done / ((performance.now() - start) / 1000);
}
