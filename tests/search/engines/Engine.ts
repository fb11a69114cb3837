import { brotliCompressSync } from 'node:zlib';
import type { DocumentSource } from '#search/SearchDocument.ts';
import { normalise } from '#language/normalise.ts';
import { tokenise } from '#language/tokenise.ts';

/** A search engine under comparison. */
export interface Engine {
  readonly name: string;
  /** What a browser has to load besides the library itself, compressed (brotli). */
  readonly indexBytes: number;
  /** Ids, best first. */
  search(query: string): readonly string[] | Promise<readonly string[]>;
  close?(): Promise<void>;
}

/** The fields every engine gets, weighted alike. */
export const fieldBoosts = { title: 5, words: 5, summary: 2, body: 1 } as const;

export type FlatDocument = Record<keyof typeof fieldBoosts | 'id', string>;

/** Documents as plain strings. Each has the thesaurus's words for it, so that all engines know the same vocabulary. */
export function flat(documents: readonly DocumentSource[], wordsOf: (id: string) => readonly string[]): readonly FlatDocument[] {
  return documents.map(({ id, title, words, summary, body }) => ({ id, title, words: [...new Set([...words, ...wordsOf(id)])].join(' '), summary, body }));
}

/** Chinese for engines that let us choose: normalised, in pairs and single characters. */
export function tokens(text: string): string[] {
  return tokenise(normalise(text)).map((token) => token.text);
}

export function compressedBytes(data: unknown): number {
  return brotliCompressSync(typeof data === 'string' || data instanceof Uint8Array ? data : JSON.stringify(data)).byteLength;
}
