/**
 * `npm run bench:search`: our search beside five others, on the same documents and the same queries.
 * Prints hit@3 and mean reciprocal rank by kind of query, bytes and milliseconds. Run `npm run build` before.
 * How long ours takes on a slow phone: `npm run bench:search-time`.
 */
import { compareEngines } from './compareEngines.ts';

for (const [index, { name, indexBytes, msPerQuery, sets }] of (await compareEngines()).entries()) {
  console.log(`\n${name}: ${(indexBytes / 1000).toFixed(1)} kB (${index === 0 ? 'scripts and sources' : 'index without library'}, br), ${msPerQuery.toFixed(2)} ms a query`);
  for (const { name: set, queries, hitAt3, meanReciprocalRank, empty } of sets) {
    console.log(`  ${set.padEnd(20)} ${String(queries).padStart(4)} queries  hit@3 ${hitAt3.toFixed(3)}  MRR ${meanReciprocalRank.toFixed(3)}  empty ${empty}`);
  }
}
