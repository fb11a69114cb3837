import { readdirSync, readFileSync } from 'node:fs';
import { sourceLanguage } from '#content/currentLibrary.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { wordsListed } from '#search/wordsListed.ts';
import { compressedBytes, flat, type Engine } from './engines/Engine.ts';
import { flexSearchEngine } from './engines/flexSearch.ts';
import { lunrEngine } from './engines/lunr.ts';
import { miniSearchEngine } from './engines/miniSearch.ts';
import { oramaEngine } from './engines/orama.ts';
import { pagefindEngine } from './engines/pagefind.ts';
import { development, heldBack, open, qualityOf, type Query } from './measure.ts';

/** What one engine finds, weighs and takes. */
export interface EngineFigures {
  readonly name: string;
  /** Ours: scripts and sources; the others: the index without the library. Brotli. */
  readonly indexBytes: number;
  readonly msPerQuery: number;
  /** By set of queries; the sets that begin with a dot are the written queries by kind. */
  readonly sets: readonly ({ readonly name: string } & ReturnType<typeof qualityOf>)[];
}

/** Our search, first, and five others on the same documents and the same queries. Needs a build. */
export async function compareEngines(): Promise<readonly EngineFigures[]> {
  const { sources: pageSources, pages: searchPages } = searchIn(sourceLanguage);
  const listed = wordsListed(pageSources.thesaurus.map((entry) => ({ ...entry, words: entry.words.join('|') })));
  const documents = flat(pageSources.documents, (id) => listed.get(id)?.split('|') ?? []);
  const scripts = new Map(readdirSync('dist/client/_astro').filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(`dist/client/_astro/${file}`, 'utf8')]));
  const first = [...scripts.values()].filter((text) => text.includes('sources.gb18030'));
  const further = [...scripts].filter(([file]) => first.some((text) => text.includes(file))).map(([, text]) => text);
  if (first.length === 0 || further.length === 0) throw new Error('no scripts of the search in dist/client/_astro');
  const loaded = [readFileSync('dist/client/search/sources.gb18030'), ...first, ...further];
  const ours: Engine = {
    name: 'ours',
    indexBytes: loaded.reduce((sum, file) => sum + compressedBytes(file), 0),
    search: (query) => searchPages(query).hits.map(({ document }) => document.id),
  };
  const engines = [ours, lunrEngine(documents), miniSearchEngine(documents), flexSearchEngine(documents), await oramaEngine(documents), await pagefindEngine(documents)];
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const sets: readonly (readonly [string, readonly Query[]])[] = [
    ['development', development],
    ['written, open', open],
    ['written, held back', heldBack],
    ...kinds.map((kind) => [`· ${kind}`, [...open, ...heldBack].filter((query) => query.kind === kind)] as const),
  ];
  const figures: EngineFigures[] = [];
  for (const engine of engines) {
    const answers = new Map<string, readonly string[]>();
    const queries = sets.slice(0, 3).flatMap(([, set]) => set);
    await engine.search(queries[0]!.query);
    const start = performance.now();
    for (const { query } of queries) answers.set(query, await engine.search(query));
    const msPerQuery = (performance.now() - start) / queries.length;
    figures.push({ name: engine.name, indexBytes: engine.indexBytes, msPerQuery, sets: sets.map(([name, set]) => ({ name, ...qualityOf(set, (query) => answers.get(query)!) })) });
    await engine.close?.();
  }
  return figures;
}
