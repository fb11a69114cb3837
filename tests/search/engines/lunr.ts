import lunr from 'lunr';
import { compressedBytes, fieldBoosts, tokens, type Engine, type FlatDocument } from './Engine.ts';

export function lunrEngine(documents: readonly FlatDocument[]): Engine {
  const builder = new lunr.Builder();
  builder.tokenizer = ((field: unknown) => tokens(typeof field === 'string' ? field : '').map((text) => new lunr.Token(text, {}))) as typeof lunr.tokenizer;
  builder.ref('id');
  for (const [field, boost] of Object.entries(fieldBoosts)) builder.field(field, { boost });
  for (const document of documents) builder.add(document);
  const index = builder.build();
  return {
    name: 'lunr',
    indexBytes: compressedBytes(index),
    search: (query) =>
      index
        .query((lookup) => {
          for (const token of tokens(query)) lookup.term(token, { usePipeline: false, boost: token.length > 1 ? 1 : 0.1 });
        })
        .map(({ ref }) => ref),
  };
}
