import type { ClauseId } from './clause.ts';

/** The id of a question that rules may ask about, e.g. `grade`; which there are is content (see Questionnaire). */
export type FactName = string;

/** A derived term of the rules, e.g. `severe` (重度) = grade 1–2; defined once in content. */
export type TermName = string & { readonly __brand: 'TermName' };

/** Where a condition comes from: asked and backed by a clause, or assumed by us with the reason. */
export type ConditionBasis =
  | { readonly check: 'asked'; readonly clause: ClauseId }
  | { readonly check: 'assumed'; readonly note: string };

/** One test of one fact: `is` for a single answer, `in` for several, `includes` for a ticked option. */
export type FactCondition = { readonly kind: 'fact'; readonly fact: FactName; readonly anyOf: readonly string[] } & ConditionBasis;

/** One use of a derived term. */
export type TermCondition = { readonly kind: 'term'; readonly term: TermName } & ConditionBasis;

/** A condition on a person's facts. */
export type Rule =
  | FactCondition
  | TermCondition
  | { readonly kind: 'all'; readonly of: readonly Rule[] }
  | { readonly kind: 'any'; readonly of: readonly Rule[] }
  | { readonly kind: 'not'; readonly of: Rule };

/** The leaf conditions of a rule, in reading order. */
export function conditionsOf(rule: Rule): readonly (FactCondition | TermCondition)[] {
  switch (rule.kind) {
    case 'fact':
    case 'term':
      return [rule];
    case 'not':
      return conditionsOf(rule.of);
    case 'all':
    case 'any':
      return rule.of.flatMap(conditionsOf);
  }
}
