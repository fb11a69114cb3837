import type { Answers } from '#domain/answers.ts';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import { nextQuestion, openQuestions } from '#domain/nextQuestion.ts';
import type { Policy } from '#domain/policy.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import type { FactName } from '#domain/rule.ts';

/** Questions put until every result is settled, and until nine results in ten are. */
interface QuestionCounts {
  readonly all: readonly number[];
  readonly most: readonly number[];
}

/** How many questions each person is asked, in the order the check chooses and in the fixed order of the contract. */
export function questionCounts(policy: Policy, people: readonly Answers[]): { readonly chosen: QuestionCounts; readonly fixed: QuestionCounts } {
  const inFixedOrder = (given: Answers) => {
    const open = openQuestions(policy, given);
    return open.length === 0 ? null : (policy.questionnaire.questions.find((question) => given[question] === undefined && policy.questionnaire.isAsked(question, given)) ?? null);
  };
  const count = (choose: (given: Answers) => FactName | null): QuestionCounts => {
    const counts = people.map((person) => countFor(policy, person, choose));
    return { all: counts.map(({ all }) => all), most: counts.map(({ most }) => most) };
  };
  return { chosen: count((given) => nextQuestion(policy, given)), fixed: count(inFixedOrder) };
}

/** A person who can answer everything: what was not said is drawn at random among the options offered. */
export function completed(questionnaire: Questionnaire, answers: Answers, random: () => number): Answers {
  let person: Answers = {};
  for (const question of questionnaire.questions) {
    if (!questionnaire.isAsked(question, person)) continue;
    const said = answers[question];
    const offered = questionnaire.applicableOptions(question, person);
    const drawn = offered[Math.floor(random() * offered.length)]!;
    const isSaid = said !== undefined && said !== 'unknown' && !said.includes('unknown');
    person = { ...person, [question]: isSaid ? said : questionnaire.isMultiple(question) ? [drawn] : drawn };
  }
  return person;
}

function countFor(policy: Policy, person: Answers, choose: (given: Answers) => FactName | null): { all: number; most: number } {
  let given: Answers = {};
  let all = 0;
  let most: number | null = null;
  for (let question = choose(given); question; question = choose(given)) {
    given = { ...given, [question]: person[question] ?? 'unknown' };
    all += 1;
    const facts = new Facts(policy.questionnaire, given);
    const open = policy.entries.filter(({ rule }) => evaluate(rule, facts, policy.vocabulary) === 'unknown').length;
    if (open <= policy.entries.length / 10) most ??= all;
  }
  return { all, most: most ?? all };
}
