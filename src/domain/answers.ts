import type { FactName } from './rule.ts';

/** One question's answer: one option, several, or `unknown` (不清楚). */
export type Answer = string | readonly string[];

/** What a person said. A question that is absent was skipped, which is the same as not knowing. */
export type Answers = Readonly<Record<FactName, Answer>>;

export const unknownOption = 'unknown';
