import type { Answers } from './answers.ts';
import { applicableOptions, isAsked, routedBy } from './applicability.ts';
import { evaluate, openFacts } from './evaluate.ts';
import { Facts } from './Facts.ts';
import type { Policy } from './policy.ts';
import { factOptions, multipleFacts, type FactName } from './rule.ts';

const questions = Object.keys(factOptions) as readonly FactName[];

/** The questions not yet answered that can still change a result, in the contract's order. */
export function openQuestions(policy: Policy, answers: Answers): readonly FactName[] {
  const facts = new Facts(answers);
  const needed = new Set(policy.entries.flatMap(({ rule }) => [...openFacts(rule, facts, policy.vocabulary)]));
  for (const fact of [...needed]) for (const router of routedBy[fact] ?? []) needed.add(router);
  return questions.filter(
    (question) => answers[question] === undefined && isAsked(question, answers) && (needed.has(question) || (question === 'role' && needed.size > 0)),
  );
}

/**
 * The question to ask next: who is asking comes first, for it words all the others; then the one that on average over
 * its options settles most results. Null when no question can change a result any more.
 */
export function nextQuestion(policy: Policy, answers: Answers): FactName | null {
  const open = openQuestions(policy, answers);
  if (open[0] === 'role') return 'role';
  // A question is not put before the one that decides whether, or how, it is put.
  const ready = open.filter((question) => !routedBy[question]?.some((router) => open.includes(router)));
  const facts = new Facts(answers);
  const unsettled = policy.entries.filter(({ rule }) => evaluate(rule, facts, policy.vocabulary) === 'unknown');
  const settledBy = (question: FactName): number => {
    const options = applicableOptions(question, answers);
    const settled = options.map((option) => {
      const then = new Facts({ ...answers, [question]: multipleFacts.has(question) ? [option] : option });
      return unsettled.filter(({ rule }) => evaluate(rule, then, policy.vocabulary) !== 'unknown').length;
    });
    return settled.reduce((sum, count) => sum + count, 0) / options.length;
  };
  return ready
    .map((question) => ({ question, gain: settledBy(question) }))
    .reduce<{ question: FactName | null; gain: number }>((best, other) => (other.gain > best.gain ? other : best), { question: null, gain: -1 }).question;
}
