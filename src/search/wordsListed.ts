import type { ThesaurusEntry } from './SearchDocument.ts';

/** A word is everyday language for the documents it finds first; for the later ones it only points. */
const mostDocuments = 2;

/** Everyday words that the thesaurus lists for each document, by id. */
export function wordsListed(thesaurus: readonly ThesaurusEntry[]): ReadonlyMap<string, readonly string[]> {
  const listed = new Map<string, string[]>();
  for (const { finds, words } of thesaurus) {
    for (const id of finds.slice(0, mostDocuments)) {
      const list = listed.get(id);
      if (list) list.push(...words);
      else listed.set(id, [...words]);
    }
  }
  return listed;
}
