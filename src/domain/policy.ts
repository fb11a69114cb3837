import type { DerivedTerm, Entitlement } from './entitlement.ts';
import type { Vocabulary } from './evaluate.ts';
import type { Questionnaire } from './Questionnaire.ts';

/** What a verdict needs to know of an entitlement. */
export type PolicyEntry = Pick<Entitlement, 'id' | 'certainty' | 'rule' | 'atMostAskWhenSeveralCategories'> & {
  readonly officeDecides: readonly unknown[];
};

/** What is needed to read answers and rules: the questions, and the derived terms. */
export interface Terms {
  readonly questionnaire: Questionnaire;
  readonly vocabulary: Vocabulary;
}

/** All rules that answers are held against. */
export interface Policy<Entry extends PolicyEntry = PolicyEntry> extends Terms {
  readonly entries: readonly Entry[];
}

/** The derived terms by name, as rules look them up. */
export function vocabularyOf(terms: readonly DerivedTerm[]): Vocabulary {
  return new Map(terms.map((term) => [term.id, term]));
}
