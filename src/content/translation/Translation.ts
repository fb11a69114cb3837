import type { z } from 'zod';
import type { articleWords, avoidedTranslationWords, departmentWords, derivedTermWords, entitlementWords, hotlineWords, lawWords, ledgerWords, planWords, questionWords, recordWords, siteWords, termWords } from '#content/schemas/translation.ts';

type ById<Schema extends z.ZodType> = ReadonlyMap<string, z.output<Schema>>;
type WithBody<Schema extends z.ZodType> = ReadonlyMap<string, z.output<Schema> & { readonly body: string }>;

export type LedgerWords = z.output<typeof ledgerWords>;

/** A word that a language does without, and what to write instead. */
export type AvoidedWord = z.output<typeof avoidedTranslationWords>[number];

/** The words of one language, in the places of the source's: what the overlay lays over the library. */
export interface Translation {
  /** BCP 47. */
  readonly code: string;
  readonly site: z.output<typeof siteWords>;
  readonly entitlements: WithBody<typeof entitlementWords>;
  /** By chapter id. */
  readonly plan: ById<typeof planWords>;
  readonly questions: ById<typeof questionWords>;
  readonly departments: z.output<typeof departmentWords>;
  readonly terms: WithBody<typeof termWords>;
  readonly law: z.output<typeof lawWords>;
  readonly hotlines: z.output<typeof hotlineWords>;
  readonly derivedTerms: z.output<typeof derivedTermWords>;
  readonly pages: WithBody<typeof articleWords>;
  /** By their place among the records, from 1; some may be missing. */
  readonly records: z.output<typeof recordWords>;
  /** Null where only content/ is at hand. */
  readonly ledger: LedgerWords | null;
}
