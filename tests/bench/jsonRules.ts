import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Answers } from '#domain/answers.ts';
import type { Policy } from '#domain/policy.ts';
import type { FactDefinition } from '#domain/Questionnaire.ts';
import type { Rule } from '#domain/rule.ts';

type Questions = ReadonlyMap<string, FactDefinition>;

/**
 * The same rules in json-rules-engine, for people of whom everything is known: it has two truth values, so an answer
 * that nobody gave is a no to it. What questions do not concern whom is part of each condition.
 * @param questions of the policy, as content has them
 */
export function jsonRulesOf(policy: Policy, questions: readonly FactDefinition[]): Engine {
  const byId: Questions = new Map(questions.map((question) => [question.id, question]));
  const engine = new Engine(
    policy.entries.map(({ id, rule }) => ({ name: id, conditions: conditionOf(rule, byId), event: { type: id } })),
    { allowUndefinedFacts: true },
  );
  for (const { id, rule } of policy.vocabulary.values()) engine.setCondition(id, conditionOf(rule, byId));
  return engine;
}

/** Ids of the rules that hold for these answers. */
export async function heldBy(engine: Engine, answers: Answers): Promise<readonly string[]> {
  const { results } = await engine.run(answers);
  return results.map(({ name }) => name);
}

function conditionOf(rule: Rule, questions: Questions): TopLevelCondition {
  switch (rule.kind) {
    case 'fact': {
      const question = questions.get(rule.fact);
      const options = rule.anyOf.map((id) => question?.options.find((option) => option.id === id)).filter((option) => option !== undefined);
      const possible = options.some(({ notFor }) => notFor === undefined) ? [] : [{ any: options.map(({ notFor }) => ({ not: givesAny(notFor!, questions) })) }];
      const concerned = question?.notFor ? [{ not: givesAny(question.notFor, questions) }] : [];
      return { all: [gives(rule.fact, rule.anyOf, questions), ...concerned, ...possible] };
    }
    case 'term':
      return { condition: rule.term };
    case 'not':
      return { not: conditionOf(rule.of, questions) };
    case 'all':
      return { all: rule.of.map((part) => conditionOf(part, questions)) };
    case 'any':
      return { any: rule.of.map((part) => conditionOf(part, questions)) };
  }
}

/** Any of these answers to other questions. */
function givesAny(others: Readonly<Record<string, readonly string[]>>, questions: Questions): TopLevelCondition {
  return { any: Object.entries(others).map(([question, options]) => gives(question, options, questions)) };
}

function gives(question: string, options: readonly string[], questions: Questions): NestedCondition {
  return questions.get(question)?.multiple
    ? { any: options.map((option) => ({ fact: question, operator: 'contains', value: option })) }
    : { fact: question, operator: 'in', value: options };
}
