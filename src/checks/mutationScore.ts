import type { Library } from '#content/Library.ts';
import { policyOf } from '#content/policyOf.ts';
import { mutantsOf } from '#domain/mutants.ts';
import { personsFor } from '#domain/persons.ts';
import type { PolicyEntry, Terms } from '#domain/policy.ts';
import type { Rule } from '#domain/rule.ts';
import { outcomeOf } from '#domain/verdict.ts';

/** A mistake in a rule that no scenario of its entitlement notices. */
interface UnnoticedMutant {
  readonly entitlement: string;
  readonly change: string;
}

/**
 * Plants every single mistake in every rule and looks whether a scenario notices.
 * @returns how many mutants there are, those unnoticed, and those proven to make no difference to any person
 */
export function mutationScore(library: Library): {
  mutants: number;
  survivors: readonly UnnoticedMutant[];
  equivalents: readonly UnnoticedMutant[];
} {
  const terms = policyOf(library);
  let mutants = 0;
  const survivors: UnnoticedMutant[] = [];
  const equivalents: UnnoticedMutant[] = [];
  for (const entitlement of library.entitlements) {
    const scenarios = library.scenarios.filter((scenario) => scenario.entitlement === entitlement.id);
    for (const { rule, change } of mutantsOf(entitlement.rule)) {
      mutants += 1;
      const isKilled = scenarios.some(({ answers, verdict, laterAge }) => {
        const outcome = outcomeOf({ ...entitlement, rule }, answers, terms);
        return outcome.verdict !== verdict || outcome.laterAge !== laterAge;
      });
      if (!isKilled) (isEquivalent(entitlement, rule, terms) ? equivalents : survivors).push({ entitlement: entitlement.id, change });
    }
  }
  return { mutants, survivors, equivalents };
}

/** Whether the changed rule gives every person the same result; proven by trying every person the two rules could tell apart. */
function isEquivalent(entry: PolicyEntry, changed: Rule, terms: Terms): boolean {
  for (const person of personsFor([entry.rule, changed], terms)) {
    const [before, after] = [outcomeOf(entry, person, terms), outcomeOf({ ...entry, rule: changed }, person, terms)];
    if (before.verdict !== after.verdict || before.laterAge !== after.laterAge) return false;
  }
  return true;
}
