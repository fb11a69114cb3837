import type { Answers } from './answers.ts';
import { explain, type Explanation } from './explain.ts';
import { Facts } from './Facts.ts';
import type { Policy, PolicyEntry } from './policy.ts';
import { outcomeOf, type Outcome } from './verdict.ts';

/** One entitlement held against one person's answers. */
export interface Assessment<Entry extends PolicyEntry = PolicyEntry> {
  readonly entry: Entry;
  readonly outcome: Outcome;
  readonly explanation: Explanation;
}

/** Every entitlement with its verdict and its reasons, in the policy's own order. */
export function assess<Entry extends PolicyEntry>(policy: Policy<Entry>, answers: Answers): readonly Assessment<Entry>[] {
  const facts = new Facts(policy.questionnaire, answers);
  return policy.entries.map((entry) => ({
    entry,
    outcome: outcomeOf(entry, answers, policy, facts),
    explanation: explain(entry.rule, facts, policy.vocabulary),
  }));
}
