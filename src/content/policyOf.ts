import { policyFrom, type Policy } from '#domain/policy.ts';
import type { Entitlement } from '#domain/entitlement.ts';
import type { Library } from './Library.ts';

/** All rules of the library, ready to hold answers against. */
export function policyOf(library: Pick<Library, 'entitlements' | 'derivedTerms' | 'questions'>): Policy<Entitlement> {
  return policyFrom({ entries: library.entitlements, terms: library.derivedTerms, questions: library.questions });
}
