const key = 'check-hand-over';

/**
 * Puts the form's fields where the same step in another language takes them up, so that answers do not leave the device.
 * @returns false when the browser refuses
 */
export function handOver(fields: readonly (readonly [string, string])[]): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}

/** Takes up what another language's page has handed over, and leaves nothing behind; null when there is nothing. */
export function takeHandedOver(): readonly (readonly [string, string])[] | null {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text && JSON.parse(text);
  } catch {
    return null;
  }
}
