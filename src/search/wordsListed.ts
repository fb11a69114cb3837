import type { SearchTexts } from './SearchDocument.ts';

/** A word is everyday language for the documents it finds first; for the later ones it only points. */
const mostDocuments = 2;

/** Everyday words that the thesaurus lists for each document, by id. */
export function wordsListed(thesaurus: SearchTexts['thesaurus']): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const { finds, words } of thesaurus) {
    for (const id of finds.slice(0, mostDocuments)) listed.set(id, listed.has(id) ? `${listed.get(id)}|${words}` : words);
  }
  return listed;
}
