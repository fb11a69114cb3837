import MiniSearch from 'minisearch';
import { compressedBytes, fieldBoosts, tokens, type Engine, type FlatDocument } from './Engine.ts';

export function miniSearchEngine(documents: readonly FlatDocument[]): Engine {
  const index = new MiniSearch<FlatDocument>({ fields: Object.keys(fieldBoosts), tokenize: tokens });
  index.addAll(documents);
  const options = {
    boost: fieldBoosts,
    boostTerm: (term: string) => (term.length > 1 ? 1 : 0.1),
    fuzzy: (term: string) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
  };
  return { name: 'MiniSearch', indexBytes: compressedBytes(index), search: (query) => index.search(query, options).map(({ id }) => String(id)) };
}
