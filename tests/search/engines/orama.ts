import { create, insertMultiple, save, search } from '@orama/orama';
import { compressedBytes, fieldBoosts, tokens, type Engine, type FlatDocument } from './Engine.ts';

export async function oramaEngine(documents: readonly FlatDocument[]): Promise<Engine> {
  const index = create({
    schema: { id: 'string', title: 'string', words: 'string', summary: 'string', body: 'string' } as const,
    components: { tokenizer: { language: 'english', normalizationCache: new Map<string, string>(), tokenize: tokens } },
  });
  await insertMultiple(index, [...documents], 500);
  return {
    name: 'Orama',
    indexBytes: compressedBytes(save(index)),
    search: async (query) => {
      const { hits } = await search(index, { term: query, properties: Object.keys(fieldBoosts) as (keyof typeof fieldBoosts)[], boost: fieldBoosts, threshold: 1, limit: 30 });
      return hits.map(({ document }) => document.id);
    },
  };
}
