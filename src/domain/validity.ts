
/** The newest record that speaks of this entitlement, or null. Dates are ISO, so text order is time order. */
export function latestFor<T extends { readonly on: string; readonly entitlements: 'all' | readonly string[] }>(
  records: readonly T[],
  entitlementId: string,
): T | null {
  return (
    records
      .filter(({ entitlements }) => entitlements === 'all' || entitlements.includes(entitlementId))
      .sort((a, b) => b.on.localeCompare(a.on))[0] ?? null
  );
}
