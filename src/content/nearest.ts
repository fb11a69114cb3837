import { distance } from 'fastest-levenshtein';

/** The known id most like a wrong one, to offer an editor. */
export function nearest(wanted: string, known: readonly string[]): string {
  return [...known].sort((a, b) => distance(wanted, a) - distance(wanted, b))[0] ?? '—';
}
