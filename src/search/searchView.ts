import { foreignPieces, foreignRuns, type Run } from './foreignRuns.ts';
import { markMatches, type Piece } from './markMatches.ts';
import type { DocumentKind } from './SearchDocument.ts';
import { maxQueryLength, type SearchResult } from './SearchIndex.ts';

/** Sentences of the search page, with places like `{{count}}`. */
export interface SearchWords {
  readonly title: string;
  readonly titleFor: string;
  readonly count: string;
  readonly shown: string;
  readonly none: string;
  readonly readAs: string;
  readonly tooLong: string;
  readonly because: string;
  readonly resultsHeading: string;
  readonly inPlan: string;
  readonly hotline: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  /**
   * The language of Chinese characters on a page that is written in Latin letters; null on any other. There, words of
   * the source that only help to find are not shown, and those that the reader typed are marked.
   */
  readonly hanLang: string | null;
}

/** One thing found, as the search page shows it. */
export interface SearchItem {
  readonly url: string;
  readonly title: readonly (Piece & Run)[];
  readonly summary: readonly (Piece & Run)[];
  readonly because: readonly Run[];
  readonly kind: string;
}

/** What the search page shows above the hits. */
interface SearchHead {
  readonly title: string;
  /** The one message of the status region; empty before a search. */
  readonly status: readonly Run[];
}

/** What the search page shows: the same words whether the server or the device looked. */
interface SearchView extends SearchHead {
  readonly items: readonly SearchItem[];
}

const mostShown = 20;
const longestShown = 20;

/** The query as it is looked for: no control characters, no spaces around it, not too long. */
export function readQuery(typed: string): string {
  return withoutControls(typed).slice(0, maxQueryLength);
}

/** Describes a result for the search page. */
export function searchView(typed: string, result: SearchResult, words: SearchWords): SearchView {
  return { ...searchHead(typed, result, words), items: searchItems(result, words) };
}

/** The title and the message. */
export function searchHead(typed: string, result: SearchResult, words: SearchWords): SearchHead {
  const query = readQuery(typed);
  if (query === '') return { title: words.title, status: [] };
  const shownQuery = query.length > longestShown ? `${query.slice(0, longestShown)}……` : query;
  const count = result.hits.length;
  const status = [
    withoutControls(typed).length > maxQueryLength ? fill(words.tooLong, { max: maxQueryLength }) : '',
    result.readAs === null || count === 0 || !isReadable(result.readAs, words) ? '' : fill(words.readAs, { words: result.readAs }),
    count === 0 ? fill(words.none, { query: shownQuery, hotline: words.hotline }) : fill(words.count, { count }),
    count > mostShown ? fill(words.shown, { count: mostShown }) : '',
  ];
  return {
    title: fill(words.titleFor, { query: shownQuery }),
    status: foreignRuns(status.join(''), words.hanLang),
  };
}

/** The hits shown, best first, from one place up to, not including, another. */
export function searchItems(result: SearchResult, words: SearchWords, from = 0, to = mostShown): readonly SearchItem[] {
  return result.hits.slice(from, Math.min(to, mostShown)).map(({ document, because }) => ({
    url: document.url,
    title: foreignPieces(markMatches(document.title, result.words), words.hanLang),
    summary: foreignPieces(markMatches(document.summary, result.words), words.hanLang),
    because: because && isReadable(because.official, words) ? foreignRuns(fill(words.because, because), words.hanLang) : [],
    kind: words.kinds[document.kind],
  }));
}

/** Of words to try instead, those that readers of the page can read. */
export function readableWords(list: readonly string[], words: Pick<SearchWords, 'hanLang'>): readonly string[] {
  return list.filter((word) => isReadable(word, words));
}

function isReadable(text: string, { hanLang }: Pick<SearchWords, 'hanLang'>): boolean {
  return hanLang === null || !/\p{Script=Han}/u.test(text);
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
