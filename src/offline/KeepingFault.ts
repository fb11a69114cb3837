/** Why an edition could not be kept: no connection, the site changed meanwhile, the device is full, or the person stopped it. */
export type Reason = 'network' | 'changed' | 'noRoom' | 'stopped';

export class KeepingFault extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The reason behind whatever keeping threw; null for a fault of ours. */
export function reasonOf(error: unknown): Reason | null {
  if (error instanceof KeepingFault) return error.reason;
  return (error as { name?: unknown } | null)?.name === 'QuotaExceededError' ? 'noRoom' : null;
}
