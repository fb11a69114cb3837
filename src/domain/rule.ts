import type { ClauseId } from './clause.ts';

/** The questions a rule may ask about, each with its closed set of options (`eligibility` contract). */
export const factOptions = {
  role: ['self', 'family', 'helper', 'employer'],
  certificate: ['yes', 'applying', 'no'],
  categories: ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychosocial'],
  grade: ['1', '2', '3', '4'],
  age: ['0-6', '7-15', '16-17', '18-59', '60+'],
  household: ['urban', 'rural', 'elsewhere'],
  aid: ['dibao', 'dibao-edge', 'low-income', 'destitute', 'registered-poor', 'none'],
  hardship: ['still-struggling', 'emergency', 'medical-costs', 'homeless', 'none'],
  family: ['several-disabled', 'elderly-and-disabled', 'dependent', 'no-one-employed', 'child-in-school', 'newborn', 'none'],
  work: ['employed', 'self-employed', 'seeking', 'starting-business', 'none'],
  ability: ['full', 'some', 'none'],
  study: ['none', 'preschool', 'compulsory', 'home-schooled', 'senior', 'vocational', 'college', 'graduate', 'illiterate'],
  housing: ['urban-need', 'rural-unsafe', 'rural-building', 'needs-adaptation', 'none'],
  need: ['rehabilitation', 'devices', 'care', 'none'],
} as const;

export type FactName = keyof typeof factOptions;

/** Facts of which a person may tick several options. */
export const multipleFacts: ReadonlySet<FactName> = new Set(['categories', 'aid', 'hardship', 'family', 'housing', 'need']);

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
