import { library } from '#content/currentLibrary.ts';
import type { Library } from '#content/Library.ts';
import { withReadings } from '#language/Pinyin.ts';
import pinyin from '#language/tables/pinyin.json' with { type: 'json' };
import traditional from '#language/tables/traditional.json' with { type: 'json' };
import { packSources, unpackSources, type PackedSources } from '#search/pack.ts';
import type { SearchDocument, SearchSources } from '#search/SearchDocument.ts';
import { SearchIndex, type SearchResult } from '#search/SearchIndex.ts';

/** The pages that answer people: what they can get, the offices, the words. */
function pageDocuments({ entitlements, departments, terms }: Library): readonly SearchDocument[] {
  return [
    ...entitlements.map(
      (entitlement): SearchDocument => ({
        id: entitlement.id,
        kind: 'entitlement',
        url: `/entitlements/${entitlement.id}/`,
        title: entitlement.title,
        summary: entitlement.answer,
        words: entitlement.words,
        body: entitlement.officialWording,
      }),
    ),
    ...departments.map(
      ({ id, name, aliases }): SearchDocument => ({
        id: `department-${id}`,
        kind: 'department',
        url: `/departments/${id}/`,
        title: name,
        summary: '',
        words: aliases,
        body: '',
      }),
    ),
    ...terms.map(
      ({ id, term, aliases, body }): SearchDocument => ({
        id: `term-${id}`,
        kind: 'term',
        url: `/terms/#${id}`,
        title: term,
        summary: body,
        words: aliases,
        body: '',
      }),
    ),
  ];
}

/** The plan itself: the government's tasks and every clause. */
function planDocuments({ plan }: Library): readonly SearchDocument[] {
  return [
    ...plan.tasks.map(
      (task): SearchDocument => ({
        id: `task-${task.number}`,
        kind: 'task',
        url: `/duties/#task-${task.number}`,
        title: task.clauses.map(({ text }) => text).join(''),
        summary: task.departmentsText,
        words: [],
        body: '',
      }),
    ),
    ...[...plan.clauses.values()]
      // The annex's clauses are the tasks above.
      .filter(({ isHeading, id }) => !isHeading && !id.startsWith('A'))
      .map(
        (clause): SearchDocument => ({
          id: `clause-${clause.id}`,
          kind: 'clause',
          url: `/plan/clauses/#${clause.id}`,
          title: clause.text,
          summary: '',
          words: [],
          body: '',
        }),
      ),
  ];
}

const wholeSources: SearchSources = {
  documents: pageDocuments(library),
  thesaurus: library.thesaurus,
  fillers: library.fillerPhrases,
  traditional: [...traditional, ...library.languageTables.traditional].sort(),
  pinyin: withReadings(pinyin, library.languageTables.pinyin),
};

/** What a browser gets to search the pages by itself. */
export const packedSources: PackedSources = packSources(wholeSources);

/** The same unpacked: the server searches with what the browser has, so that both find alike. */
export const pageSources: SearchSources = unpackSources(packedSources);

const pages = new SearchIndex(pageSources);
const plan = new SearchIndex({ ...pageSources, documents: planDocuments(library) });

/** Looks through the pages that answer people. */
export function searchPages(query: string): SearchResult {
  return pages.search(query);
}

/** Looks through the plan's own words, also for the official words behind what was typed. */
export function searchPlan(query: string): SearchResult {
  return plan.search([query, ...pages.search(query).official].join(' '));
}

/** Words near to what was typed, for when nothing was found. */
export function suggestWords(query: string): readonly string[] {
  return pages.suggest(query);
}
