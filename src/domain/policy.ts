import type { DerivedTerm, Entitlement } from './entitlement.ts';
import type { Vocabulary } from './evaluate.ts';

/** What a verdict needs to know of an entitlement. */
export type PolicyEntry = Pick<Entitlement, 'id' | 'certainty' | 'rule' | 'atMostAskWhenSeveralCategories'> & {
  readonly officeDecides: readonly unknown[];
};

/** All rules that answers are held against. */
export interface Policy<Entry extends PolicyEntry = PolicyEntry> {
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
}

/** The derived terms by name, as rules look them up. */
export function vocabularyOf(terms: readonly DerivedTerm[]): Vocabulary {
  return new Map(terms.map((term) => [term.id, term]));
}
