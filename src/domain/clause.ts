/** The id of one clause of the plan, e.g. `3.1.2-c2`; only the plan loader makes them. */
export type ClauseId = string & { readonly __brand: 'ClauseId' };

/** What a clause does: gives something, offers a service, binds the government, sets a target, or sets the scene. */
export type ClauseKind = 'entitlement' | 'service' | 'obligation' | 'target' | 'background';

/** How firmly the plan's own words bind: 承诺 / 有条件 / 鼓励. */
export type Certainty = 'definite' | 'conditional' | 'encouraged';

/** One clause, verbatim, with our plain gloss and its place in the plan. */
export interface Clause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly certainty: Certainty | null;
  readonly isHeading: boolean;
  /** The plan's own words, exactly. */
  readonly text: string;
  /** Our plain-language gloss; empty for headings. */
  readonly gloss: string;
  readonly who: string | null;
  readonly amount: string | null;
  readonly hedges: readonly string[];
  /** Rows of the annex that assign this clause's work. */
  readonly tasks: readonly number[];
  /** Headings above the clause, outermost first, verbatim. */
  readonly path: readonly string[];
}

/** Clauses that promise a resident something; each must be answered by a page. */
export function isOperative(clause: Clause): boolean {
  return clause.kind === 'entitlement' || clause.kind === 'service';
}

/** Clauses that bind the government; each must stand on the duties page. */
export function isDuty(clause: Clause): boolean {
  return clause.kind === 'obligation' || clause.kind === 'target';
}
