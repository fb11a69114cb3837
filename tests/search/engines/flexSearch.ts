import { Document, Encoder } from 'flexsearch';
import { compressedBytes, fieldBoosts, tokens, type Engine, type FlatDocument } from './Engine.ts';

export function flexSearchEngine(documents: readonly FlatDocument[]): Engine {
  const fields = Object.keys(fieldBoosts) as (keyof typeof fieldBoosts)[];
  const encoder = new Encoder({ normalize: false, dedupe: true });
  encoder.encode = tokens;
  const index = new Document({ document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'strict' as const, encoder })) } });
  for (const document of documents) index.add(document);
  const stored: string[] = [];
  index.export((key: string, data: string) => void stored.push(key + data));
  return {
    name: 'FlexSearch',
    indexBytes: compressedBytes(stored.join('')),
    search: (query) => {
      // It ranks within a field only; fields are joined by their weight and the place within them.
      const scores = new Map<string, number>();
      for (const { field, result } of index.search(query, { suggest: true, limit: 30 }) as { field: string; result: (string | number)[] }[]) {
        result.forEach((id, place) => scores.set(String(id), (scores.get(String(id)) ?? 0) + fieldBoosts[field as keyof typeof fieldBoosts] / (place + 1)));
      }
      return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
    },
  };
}
