import { distance } from 'fastest-levenshtein';

/** An address of the site and what it is called. */
export interface Address {
  readonly url: string;
  readonly name: string;
}

/**
 * Addresses a person may have meant by one that leads nowhere, nearest first.
 * Compares the last part of the path, so old folders and file endings do not matter.
 * @param path the requested path, decoded
 * @param known every address of the site
 */
export function suggestAddresses(path: string, known: readonly Address[], most = 5): readonly Address[] {
  const wanted = lastPart(path);
  if (wanted === '') return [];
  return known
    .map((address) => ({ address, gap: gapBetween(wanted, lastPart(address.url)) }))
    .filter(({ gap }) => gap <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, most)
    .map(({ address }) => address);
}

function lastPart(path: string): string {
  return (path.split('/').filter(Boolean).at(-1) ?? '').toLowerCase().replace(/\.(html?|php|aspx?|jsp)$/, '').replace(/_/g, '-');
}

function gapBetween(wanted: string, known: string): number {
  return known.startsWith(wanted) && wanted.length >= 3 ? 0.5 : distance(wanted, known);
}
