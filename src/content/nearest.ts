import { distance } from 'fastest-levenshtein';

/** The known word that is spelt most like the wanted one; a dash when none is known. */
export function nearest(wanted: string, known: readonly string[]): string {
  return [...known].sort((a, b) => distance(wanted, a) - distance(wanted, b))[0] ?? '—';
}
