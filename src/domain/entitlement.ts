import type { Certainty, ClauseId } from './clause.ts';
import type { Rule, TermName } from './rule.ts';

export type DisabilityCategory = 'visual' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'psychosocial';

/** A sentence and what backs it: clauses of the plan, or articles of later law. */
export interface SourcedText {
  readonly text: string;
  readonly clauses: readonly ClauseId[];
  readonly law: readonly string[];
}

/** Something the plan does not say, and which departments to ask. */
export interface OpenPoint extends SourcedText {
  readonly ask: readonly string[];
}

/** What only an office can settle. `department` is null where the plan names none. */
export interface OfficeDecision extends SourcedText {
  readonly department: string | null;
}

/** The department in charge, and where the policy says so: a row of the annex that it leads, or a clause that names it. */
export interface Decider {
  readonly department: string;
  readonly task?: number | undefined;
  readonly clause?: ClauseId | undefined;
}

export interface Quote {
  readonly clause: ClauseId;
  readonly quote: string;
}

/** One thing a resident can get, with every claim tied to its source. */
export interface Entitlement {
  readonly id: string;
  readonly title: string;
  readonly officialWording: string;
  readonly area: string;
  readonly certainty: Certainty;
  readonly answer: string;
  /** Whom the page speaks to, for finding it by person: ids of the site's groups; empty for everyone. */
  readonly people: readonly string[];
  readonly categories: readonly DisabilityCategory[];
  readonly who: readonly SourcedText[];
  readonly rule: Rule;
  readonly officeDecides: readonly OfficeDecision[];
  /** With more than one category the certificate's grade may belong to either, so the verdict is at most "ask". */
  readonly atMostAskWhenSeveralCategories: boolean;
  readonly get: readonly SourcedText[];
  readonly open: readonly OpenPoint[];
  readonly begin: readonly SourcedText[];
  readonly decides: readonly Decider[];
  readonly sources: readonly Quote[];
  readonly law: readonly string[];
  readonly hotlines: readonly string[];
  readonly words: readonly string[];
  readonly related: readonly string[];
  /** Explanation in Markdown; may be empty. */
  readonly body: string;
}

/** A word of the rules that the plan uses without defining it. */
export interface DerivedTerm {
  readonly id: TermName;
  readonly name: string;
  readonly rule: Rule;
  /** Joins a category with a grade; with several categories the grade may belong to another one. */
  readonly gradeOfOneCategory: boolean;
  readonly note: string;
}
