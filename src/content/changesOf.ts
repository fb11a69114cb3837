import type { Library } from './Library.ts';

export type ChangeKind = 'new' | 'wording' | 'confirmation' | 'new-policy';

/** One thing that happened to one entitlement. */
interface EntitlementChange {
  readonly entitlement: string;
  readonly kind: ChangeKind;
  /** ISO date. */
  readonly on: string;
  /** Which of its kind for this entitlement, from 1; stays the same as long as records are only added. */
  readonly ordinal: number;
  /** What changed, who confirmed it, or the name of the new policy. */
  readonly what: string;
  readonly note?: string | undefined;
  /** The words are in the source's language, whatever the library's. */
  readonly isUntranslated: boolean;
}

/**
 * Everything recorded of every entitlement, newest first: texts that are new or changed (content/changes.yaml),
 * confirmations and new policies (content/validity.yaml).
 */
export function changesOf({ changes, validity, entitlements }: Library): readonly EntitlementChange[] {
  const everyId = entitlements.map(({ id }) => id);
  const records = [
    ...changes.map((record) => ({ ...record, note: undefined })),
    ...validity.confirmations.map((record) => ({ ...record, kind: 'confirmation' as const, what: record.by })),
    ...validity.replacements.map((record) => ({ ...record, kind: 'new-policy' as const, what: record.title })),
  ];
  const seen = new Map<string, number>();
  return records
    .flatMap(({ kind, on, what, note, isUntranslated = false, entitlements: ids }) =>
      (ids === 'all' ? everyId : ids).map((entitlement): EntitlementChange => {
        const ordinal = (seen.get(`${entitlement} ${kind}`) ?? 0) + 1;
        seen.set(`${entitlement} ${kind}`, ordinal);
        return { entitlement, kind, on, ordinal, what, note, isUntranslated };
      }),
    )
    .sort((a, b) => b.on.localeCompare(a.on));
}
