import type { Answers } from './answers.ts';
import { evaluate, openFacts } from './evaluate.ts';
import { Facts } from './Facts.ts';
import type { Policy, Terms } from './policy.ts';
import { askerQuestion, categoriesQuestion } from './Questionnaire.ts';
import { conditionsOf, type FactName, type Rule } from './rule.ts';

/** The questions not yet answered that can still change a result, in the policy's order. */
export function openQuestions(policy: Policy, answers: Answers): readonly FactName[] {
  const { questionnaire } = policy;
  const facts = new Facts(questionnaire, answers);
  const needed = new Set<FactName>();
  for (const { rule } of policy.entries) openFacts(rule, facts, policy.vocabulary, needed);
  for (const fact of [...needed]) for (const router of questionnaire.routersOf(fact).keys()) needed.add(router);
  return questionnaire.questions.filter(
    (question) => answers[question] === undefined && questionnaire.isAsked(question, answers) && (needed.has(question) || (question === askerQuestion && needed.size > 0)),
  );
}

/**
 * The question to ask next: who is asking comes first, for it words all the others; then the one that on average over
 * its options settles most results. Null when no question can change a result any more.
 */
export function nextQuestion(policy: Policy, answers: Answers): FactName | null {
  const { questionnaire } = policy;
  const open = openQuestions(policy, answers);
  if (open.includes(askerQuestion)) return askerQuestion;
  // A question is not put before the one that decides whether, or how, it is put.
  const ready = open.filter((question) => ![...questionnaire.routersOf(question).keys()].some((router) => open.includes(router)));
  const facts = new Facts(questionnaire, answers);
  const unsettled = policy.entries.filter(({ rule }) => evaluate(rule, facts, policy.vocabulary) === 'unknown');
  const settledBy = (question: FactName): number => {
    const concerned = unsettled.filter(({ rule }) => dependenciesOf(rule, policy).has(question));
    const options = questionnaire.applicableOptions(question, answers);
    const settled = options.map((option) => {
      const then = new Facts(questionnaire, { ...answers, [question]: questionnaire.isMultiple(question) ? [option] : option });
      return concerned.filter(({ rule }) => evaluate(rule, then, policy.vocabulary) !== 'unknown').length;
    });
    return settled.reduce((sum, count) => sum + count, 0) / options.length;
  };
  return ready
    .map((question) => ({ question, gain: settledBy(question) }))
    .reduce<{ question: FactName | null; gain: number }>((best, other) => (other.gain > best.gain ? other : best), { question: null, gain: -1 }).question;
}

/** They stay the same for as long as a policy is in use. */
const dependencies = new WeakMap<Policy, Map<Rule, ReadonlySet<FactName>>>();

/** The questions whose answers can make a difference to a rule: those it asks about, and those that decide whether, or how, they are put. */
function dependenciesOf(rule: Rule, policy: Policy): ReadonlySet<FactName> {
  let ofRules = dependencies.get(policy);
  if (!ofRules) dependencies.set(policy, (ofRules = new Map<Rule, ReadonlySet<FactName>>()));
  let found = ofRules.get(rule);
  if (!found) ofRules.set(rule, (found = new Set(questionsIn(rule, policy).flatMap((question) => [question, ...policy.questionnaire.routersOf(question).keys()]))));
  return found;
}

function questionsIn(rule: Rule, terms: Terms): readonly FactName[] {
  return conditionsOf(rule).flatMap((condition) => {
    if (condition.kind === 'fact') return [condition.fact];
    const term = terms.vocabulary.get(condition.term);
    return term ? [...questionsIn(term.rule, terms), ...(term.gradeOfOneCategory ? [categoriesQuestion] : [])] : [];
  });
}
