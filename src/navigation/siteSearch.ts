import { library as source, libraryIn, quoteRendering, sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from '#i18n/Language.ts';
import { addressIn } from '#i18n/languages.ts';
import type { Library } from '#content/Library.ts';
import { withReadings } from '#language/Pinyin.ts';
import pinyin from '#language/tables/pinyin.json' with { type: 'json' };
import traditional from '#language/tables/traditional.json' with { type: 'json' };
import { packSources, unpackSources, type PackedSources } from '#search/pack.ts';
import type { DocumentSource, SearchSources, SearchTexts } from '#search/SearchDocument.ts';
import { SearchIndex, type SearchResult } from '#search/SearchIndex.ts';

/** The pages that answer people: what they can get, the offices, the words. */
function pageDocuments({ entitlements, departments, terms }: Library): readonly DocumentSource[] {
  return [
    ...entitlements.map(
      (entitlement): DocumentSource => ({
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
      ({ id, name, aliases }): DocumentSource => ({
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
      ({ id, term, aliases, body }): DocumentSource => ({
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

/** The same with the everyday words of the source language, for those who know the Chinese word for what they seek. */
function withWordsOfSource(documents: readonly DocumentSource[]): readonly DocumentSource[] {
  const words = new Map(pageDocuments(source).map((document) => [document.id, document.words]));
  return documents.map((document) => ({ ...document, words: [...new Set([...document.words, ...words.get(document.id)!])] }));
}

/** The plan itself: the government's tasks and every clause; below each its rendering, where there is one. */
function planDocuments({ plan, language }: Library): SearchTexts['documents'] {
  const rendered = (ids: readonly string[]) => ids.map((id) => quoteRendering(language, id) ?? '').join(' ').trim();
  return [
    ...plan.tasks.map(
      (task): SearchTexts['documents'][number] => ({
        id: `task-${task.number}`,
        kind: 'task',
        url: `/duties/#task-${task.number}`,
        title: task.clauses.map(({ text }) => text).join(''),
        summary: rendered(task.clauses.map(({ id }) => id)) || task.departmentsText,
        words: '',
        body: '',
      }),
    ),
    ...[...plan.clauses.values()]
      // The annex's clauses are the tasks above.
      .filter(({ isHeading, id }) => !isHeading && !id.startsWith('A'))
      .map(
        (clause): SearchTexts['documents'][number] => ({
          id: `clause-${clause.id}`,
          kind: 'clause',
          url: `/plan/clauses/#${clause.id}`,
          title: clause.text,
          summary: rendered([clause.id]),
          words: '',
          body: '',
        }),
      ),
  ];
}

/** The search of one language. */
interface SiteSearch {
  /** What a browser gets to search the pages by itself. */
  readonly packedSources: PackedSources;
  readonly sources: SearchSources;
  /** Looks through the pages that answer people. */
  readonly pages: (query: string) => SearchResult;
  /** Looks through the plan's own words, also for the official words behind what was typed. */
  readonly plan: (query: string) => SearchResult;
  /** Words near to what was typed, for when nothing was found. */
  readonly suggest: (query: string) => readonly string[];
}

const made = new Map<Language, SiteSearch>();

/** The search of a language of the site, made once. */
export function searchIn(language: Language): SiteSearch {
  const search = made.get(language) ?? makeSearch(language);
  made.set(language, search);
  return search;
}

function makeSearch(language: Language): SiteSearch {
  const library = libraryIn(language);
  const linked = <Document extends { readonly url: string }>(documents: readonly Document[]) => documents.map((document) => ({ ...document, url: addressIn(language, document.url) }));
  const sources: SearchSources = {
    documents: linked(withWordsOfSource(pageDocuments(library))),
    thesaurus: library.thesaurus,
    fillers: library.fillerPhrases,
    // Who writes the traditional form of a word searches in Chinese; others need not wait for the table.
    traditional: language === sourceLanguage ? [...traditional, ...library.languageTables.traditional].sort() : [],
    pinyin: withReadings(pinyin, library.languageTables.pinyin),
  };
  const packedSources = packSources(sources);
  // The server searches with what the browser has, so that both find alike.
  const texts = unpackSources(packedSources);
  const pages = new SearchIndex(texts);
  const plan = new SearchIndex({ ...texts, documents: linked(planDocuments(library)) });
  return {
    packedSources,
    sources,
    pages: (query) => pages.search(query),
    plan: (query) => plan.search([query, ...pages.search(query).official].join(' ')),
    suggest: (query) => pages.suggest(query),
  };
}
