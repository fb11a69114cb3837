import type { DerivedTerm, Entitlement } from './entitlement.ts';
import type { Vocabulary } from './evaluate.ts';
import { Questionnaire, type FactDefinition } from './Questionnaire.ts';

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

/** A policy as plain data, e.g. what the check fetches: on the server and on the device it becomes the same. */
interface WrittenPolicy<Entry extends PolicyEntry> {
  readonly entries: readonly Entry[];
  readonly terms: readonly DerivedTerm[];
  readonly questions: readonly FactDefinition[];
}

/** The policy ready to hold answers against. */
export function policyFrom<Entry extends PolicyEntry>({ entries, terms, questions }: WrittenPolicy<Entry>): Policy<Entry> {
  return { entries, vocabulary: new Map(terms.map((term) => [term.id, term])), questionnaire: new Questionnaire(questions) };
}
