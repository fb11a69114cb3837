const lockName = 'offline-editions';

/** Runs one change of what is kept at a time, over all tabs and the worker; where the browser has no locks, at once. */
export async function exclusively<T>(change: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? ((await locks.request(lockName, change)) as T) : change();
}
