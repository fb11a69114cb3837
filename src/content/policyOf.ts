import { vocabularyOf, type Policy } from '#domain/policy.ts';
import type { Entitlement } from '#domain/entitlement.ts';
import { Questionnaire } from '#domain/Questionnaire.ts';
import type { Library } from './Library.ts';

/** All rules of the library, ready to hold answers against. */
export function policyOf(library: Pick<Library, 'entitlements' | 'derivedTerms' | 'questions'>): Policy<Entitlement> {
  return { entries: library.entitlements, vocabulary: vocabularyOf(library.derivedTerms), questionnaire: new Questionnaire(library.questions) };
}
