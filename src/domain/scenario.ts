import type { Answers } from './answers.ts';
import type { Verdict } from './verdict.ts';

/** One row of a scenario table: a person, and the verdict the plan gives for them. */
export interface Scenario {
  readonly entitlement: string;
  /** Who it is, in an official's words. */
  readonly situation: string;
  readonly answers: Answers;
  readonly verdict: Verdict;
  /** The age band named with `later`. */
  readonly laterAge: string | null;
  readonly clause: string;
  /** Where the row stands, `file:line`. */
  readonly place: string;
}
