import lunr from 'lunr';
import { tokenise } from '#language/tokenise.ts';

export type DocumentKind = 'entitlement' | 'department' | 'term' | 'task' | 'clause';

/** Something a person can find: a page, or a place on one. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly url: string;
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Everyday words for it. */
  readonly words: string;
  /** The official wording and everything else. */
  readonly body: string;
}

const fieldBoosts = { title: 6, words: 6, summary: 3, body: 1 } as const;
/** A promise outranks a glossary entry, and that outranks the bare clause, when they match alike. */
const kindBoosts: Record<DocumentKind, number> = { entitlement: 2, term: 1, department: 1, task: 0.5, clause: 0.4 };
/** Longer queries are cut; nobody's question is this long. */
export const maxQueryLength = 200;

/** Full-text search over documents, the same in the build, on the server and in a browser. */
export class SearchIndex {
  readonly #documents: ReadonlyMap<string, SearchDocument>;
  readonly #index: lunr.Index;

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    const builder = new lunr.Builder();
    // lunr's own tokenizer and pipeline drop Hanzi.
    builder.tokenizer = ((field: unknown) =>
      tokenise(typeof field === 'string' ? field : '').map(({ text }) => new lunr.Token(text, {}))) as typeof lunr.tokenizer;
    builder.ref('id');
    for (const [field, boost] of Object.entries(fieldBoosts)) builder.field(field, { boost });
    for (const document of documents) builder.add(document, { boost: kindBoosts[document.kind] });
    this.#index = builder.build();
  }

  /** Documents that match, best first; empty for a query with nothing to look for. Never throws. */
  search(query: string): readonly SearchDocument[] {
    const tokens = tokenise(query.slice(0, maxQueryLength));
    if (tokens.length === 0) return [];
    const pairsOnly = tokens.filter(({ weight }) => weight === 1);
    const hits = this.#index.query((lookup) => {
      for (const { text, weight } of tokens) lookup.term(text, { usePipeline: false, boost: weight });
    });
    const best = hits[0]?.score ?? 0;
    return hits
      .filter(({ score }) => pairsOnly.length === 0 || score >= best * 0.08)
      .map(({ ref }) => this.#documents.get(ref)!);
  }
}
