import { evaluate, openFacts, type Vocabulary } from './evaluate.ts';
import type { Facts } from './Facts.ts';
import type { FactCondition, FactName, Rule, TermCondition } from './rule.ts';
import { negate, type Truth } from './truth.ts';

/** One condition of a rule, whether it is wanted or unwanted, and whether the person meets it. */
export interface Reason {
  readonly kind: 'reason';
  readonly condition: FactCondition | TermCondition;
  /** The condition stands under `not`: it is met when the fact does not hold. */
  readonly negated: boolean;
  readonly met: Truth;
  /** The questions that could settle it. */
  readonly open: readonly FactName[];
}

/** A group of explanations: all of them are needed, or any one of them is enough. */
export interface ReasonGroup {
  readonly kind: 'all' | 'any';
  readonly met: Truth;
  readonly of: readonly Explanation[];
}

export type Explanation = Reason | ReasonGroup;

/** Every condition of a rule with its state, in the rule's own order; `not` is carried down to the conditions. */
export function explain(rule: Rule, facts: Facts, vocabulary: Vocabulary, negated = false): Explanation {
  const truth = evaluate(rule, facts, vocabulary);
  const met = negated ? negate(truth) : truth;
  switch (rule.kind) {
    case 'fact':
    case 'term':
      return { kind: 'reason', condition: rule, negated, met, open: truth === 'unknown' ? [...openFacts(rule, facts, vocabulary)] : [] };
    case 'not':
      return explain(rule.of, facts, vocabulary, !negated);
    case 'all':
    case 'any': {
      const kind = negated === (rule.kind === 'all') ? 'any' : 'all';
      return { kind, met, of: rule.of.map((part) => explain(part, facts, vocabulary, negated)) };
    }
  }
}

/** The leaves of an explanation, in reading order. */
export function reasonsOf(explanation: Explanation): readonly Reason[] {
  return explanation.kind === 'reason' ? [explanation] : explanation.of.flatMap(reasonsOf);
}

/**
 * The part of an explanation that decides the outcome: only the failed conditions of a no, only the open ones of an
 * unknown, only the met ones of a yes. An `any` that failed keeps all its parts: each would be enough.
 */
export function decisivePart(explanation: Explanation): Explanation {
  if (explanation.kind === 'reason') return explanation;
  const { kind, met, of } = explanation;
  const decisive = of.filter((part) => part.met === met).map(decisivePart);
  return decisive.length === 1 ? decisive[0]! : { kind, met, of: decisive };
}
