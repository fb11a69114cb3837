import { isDuty, isOperative, type Clause, type ClauseId } from './clause.ts';

interface Coverage {
  /** Operative clauses (entitlement, service) that at least one page quotes. */
  readonly covered: number;
  readonly operative: number;
  /** Operative clauses that no page quotes. */
  readonly missing: readonly Clause[];
  /** Obligations and targets. */
  readonly duties: number;
}

/** Which promises of the plan are answered by a page. `quoted` holds every clause id some page quotes. */
export function coverageOf(clauses: Iterable<Clause>, quoted: ReadonlySet<ClauseId>): Coverage {
  const all = [...clauses];
  const operative = all.filter(isOperative);
  const missing = operative.filter((clause) => !quoted.has(clause.id));
  return {
    covered: operative.length - missing.length,
    operative: operative.length,
    missing,
    duties: all.filter(isDuty).length,
  };
}
