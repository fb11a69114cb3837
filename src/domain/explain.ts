import { evaluate, type Vocabulary } from './evaluate.ts';
import type { Facts } from './Facts.ts';
import type { FactCondition, Rule, TermCondition } from './rule.ts';
import { negate, type Truth } from './truth.ts';

/** One condition of a rule, whether it is wanted or unwanted, and whether the person meets it. */
export interface Reason {
  readonly condition: FactCondition | TermCondition;
  /** The condition stands under `not`: it is met when the fact does not hold. */
  readonly negated: boolean;
  readonly met: Truth;
}

/** A group of reasons: all of them are needed, or any one of them is enough. */
export type Explanation =
  | ({ readonly kind: 'reason' } & Reason)
  | { readonly kind: 'all' | 'any'; readonly met: Truth; readonly of: readonly Explanation[] };

/** Every condition of a rule with its state, in the rule's own order; `not` is carried down to the conditions. */
export function explain(rule: Rule, facts: Facts, vocabulary: Vocabulary, negated = false): Explanation {
  const truth = evaluate(rule, facts, vocabulary);
  const met = negated ? negate(truth) : truth;
  switch (rule.kind) {
    case 'fact':
    case 'term':
      return { kind: 'reason', condition: rule, negated, met };
    case 'not':
      return explain(rule.of, facts, vocabulary, !negated);
    case 'all':
    case 'any': {
      const kind = negated === (rule.kind === 'all') ? 'any' : 'all';
      return { kind, met, of: rule.of.map((part) => explain(part, facts, vocabulary, negated)) };
    }
  }
}

/** The reasons that decide the outcome: only the failed ones for `no`, only the open ones for `unknown`. */
export function decisiveReasons(explanation: Explanation): readonly Reason[] {
  if (explanation.kind === 'reason') return [explanation];
  const { kind, met, of } = explanation;
  const decisive =
    (kind === 'all' && met === 'yes') || (kind === 'any' && met === 'no') ? of : of.filter((part) => part.met === met);
  return decisive.flatMap(decisiveReasons);
}
