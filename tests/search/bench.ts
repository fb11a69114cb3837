/**
 * `npm run bench:search`: our search beside five others, on the same documents and the same queries.
 * Prints hit@3 and mean reciprocal rank by kind of query, bytes and milliseconds. Run `npm run build` before.
 * How long ours takes on a slow phone: `npm run bench:search-time`.
 */
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

const { sources: pageSources, pages: searchPages } = searchIn(sourceLanguage);
const listed = wordsListed(pageSources.thesaurus);
const documents = flat(pageSources.documents, (id) => listed.get(id) ?? []);
const scripts = readdirSync('dist/client/_astro').filter((file) => file.endsWith('.js')).map((file) => `dist/client/_astro/${file}`);
const ours: Engine = {
  name: 'ours',
  indexBytes: ['dist/client/search/sources.json', ...scripts].reduce((sum, file) => sum + compressedBytes(readFileSync(file, 'utf8')), 0),
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

for (const engine of engines) {
  const answers = new Map<string, readonly string[]>();
  const queries = sets.slice(0, 3).flatMap(([, set]) => set);
  await engine.search(queries[0]!.query);
  const start = performance.now();
  for (const { query } of queries) answers.set(query, await engine.search(query));
  const ms = (performance.now() - start) / queries.length;
  console.log(`\n${engine.name}: ${(engine.indexBytes / 1000).toFixed(1)} kB (${engine === ours ? 'scripts and sources' : 'index without library'}, br), ${ms.toFixed(2)} ms a query`);
  for (const [name, set] of sets) {
    const { queries: count, hitAt3, meanReciprocalRank, empty } = qualityOf(set, (query) => answers.get(query)!);
    console.log(`  ${name.padEnd(20)} ${String(count).padStart(4)} queries  hit@3 ${hitAt3.toFixed(3)}  MRR ${meanReciprocalRank.toFixed(3)}  empty ${empty}`);
  }
  await engine.close?.();
}
