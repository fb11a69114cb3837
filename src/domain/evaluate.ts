import type { DerivedTerm } from './entitlement.ts';
import type { Facts } from './Facts.ts';
import type { FactName, Rule, TermName } from './rule.ts';
import { every, negate, some, type Truth } from './truth.ts';

/** The derived terms by name. */
export type Vocabulary = ReadonlyMap<TermName, DerivedTerm>;

/** Truth of a condition given what is known; `unknown` when it depends on an answer nobody gave. Never throws. */
export function evaluate(rule: Rule, facts: Facts, vocabulary: Vocabulary): Truth {
  switch (rule.kind) {
    case 'fact':
      return facts.truth(rule.fact, rule.anyOf);
    case 'term':
      return facts.truthOfTerm(rule.term, () => {
        const term = vocabulary.get(rule.term);
        if (!term) return 'unknown';
        const truth = evaluate(term.rule, facts, vocabulary);
        return truth === 'yes' && term.gradeOfOneCategory && facts.gradeMayBelongToAnotherCategory() ? 'unknown' : truth;
      });
    case 'not':
      return negate(evaluate(rule.of, facts, vocabulary));
    case 'all':
      return every(rule.of, (part) => evaluate(part, facts, vocabulary));
    case 'any':
      return some(rule.of, (part) => evaluate(part, facts, vocabulary));
  }
}

/**
 * The questions on which an unsettled rule still hangs; none for a settled one, or when no question can settle it.
 * @param found whoever asks about many rules gathers theirs in one set
 */
export function openFacts(rule: Rule, facts: Facts, vocabulary: Vocabulary, found = new Set<FactName>()): ReadonlySet<FactName> {
  if (evaluate(rule, facts, vocabulary) !== 'unknown') return found;
  switch (rule.kind) {
    case 'fact':
      return found.add(rule.fact);
    case 'term': {
      const term = vocabulary.get(rule.term);
      return term ? openFacts(term.rule, facts, vocabulary, found) : found;
    }
    case 'not':
      return openFacts(rule.of, facts, vocabulary, found);
    case 'all':
    case 'any':
      for (const part of rule.of) openFacts(part, facts, vocabulary, found);
      return found;
  }
}
