import { unpackSources, type PackedSources } from '#search/pack.ts';
import { SearchIndex } from '#search/SearchIndex.ts';
import { readableWords, readQuery, searchHead, searchItems, type SearchItem, type SearchWords } from '#search/searchView.ts';
import type { Run } from '#search/foreignRuns.ts';

/** What /search/sources.gb18030 holds. */
export interface Download {
  readonly sources: PackedSources;
  readonly words: SearchWords;
}

const preparingAfterMs = 200;
/** No hit is less high, whatever the screen. */
const leastHitPx = 100;
/** Long enough for the first to be painted, too short to be noticed. */
const restAfterMs = 30;

/** The search page's results, looked up in the browser and put where the server would have put them. */
export class DeviceSearch {
  readonly #index: SearchIndex;
  readonly #words: SearchWords;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor({ sources, words }: Download) {
    this.#index = new SearchIndex(unpackSources(sources));
    this.#words = words;
    // While the person types or reads; so short a pause is not felt.
    setTimeout(() => this.#index.prepare(), preparingAfterMs);
  }

  /**
   * Shows the results for what was typed, the hits below the edge of the screen a moment after the first.
   * @param whole all at once, for a place further down that the browser goes back to
   */
  show(typed: string, whole = false): void {
    clearTimeout(this.#rest);
    const first = whole ? Infinity : hitsOnScreen();
    const query = readQuery(typed);
    const result = this.#index.search(query);
    const view = searchHead(typed, result, this.#words);
    const found = result.hits.length > 0;
    const suggestions = found || query === '' ? [] : readableWords(this.#index.suggest(query), this.#words);

    document.title = document.title.replace(/^.*(?= - )/u, () => view.title);
    // The search goes along to another language.
    for (const other of document.querySelectorAll<HTMLAnchorElement>('.language-link a')) other.search = new URL(addressOf(query), location.href).search;
    part('search-found').hidden = !found;
    part('search-areas').hidden = found;
    const elsewhere = document.getElementById('search-elsewhere');
    // An exported folder has none: the plan's own text is searched by the server.
    if (elsewhere) {
      elsewhere.hidden = query === '';
      const anchor = elsewhere.querySelector('a')!;
      anchor.href = `${addressOf(query)}&in=plan`;
      anchor.textContent = this.#words.inPlan;
    }
    part('search-found-heading').textContent = this.#words.resultsHeading;
    const list = part('search-found').querySelector('ol')!;
    list.replaceChildren(...searchItems(result, this.#words, 0, first).map(hit));
    if (result.hits.length > first) this.#rest = setTimeout(() => list.append(...searchItems(result, this.#words, first).map(hit)), restAfterMs);
    part('search-suggestions').hidden = suggestions.length === 0;
    part('search-suggestions').querySelector('span')!.replaceChildren(...suggestions.flatMap((words) => [' ', link(words)]));
    // Last, so that what it announces is already there.
    part('search-status').replaceChildren(...view.status.map(node));
  }
}

/** Where a search stands; the page's own address, in whichever language. */
function addressOf(query: string): string {
  return `${location.pathname}?q=${encodeURIComponent(query)}`;
}

function part(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** How many hits the screen has room for below the message, and one to spare. Asked before anything changes, when the browser knows. */
function hitsOnScreen(): number {
  return 1 + Math.max(1, Math.ceil((innerHeight - part('search-status').getBoundingClientRect().top) / leastHitPx));
}

function hit({ url, title, summary, because, kind }: SearchItem): Node {
  const item = (part('search-hit') as HTMLTemplateElement).content.firstElementChild!.cloneNode(true) as HTMLElement;
  const within = (selector: string) => item.querySelector<HTMLElement>(selector)!;
  const anchor = within('a') as HTMLAnchorElement;
  anchor.href = url;
  anchor.replaceChildren(...title.map(node));
  within('[data-part="summary"]').replaceChildren(...summary.map(node));
  within('[data-part="because"]').hidden = because.length === 0;
  within('[data-part="because"]').replaceChildren(...because.map(node));
  within('[data-part="kind"]').textContent = kind;
  return item;
}

/** As components/LanguageRuns.astro writes it. */
function node({ text, lang, marked = false }: Run & { readonly marked?: boolean }): Node | string {
  if (!marked && lang === undefined) return text;
  const element = document.createElement(marked ? 'mark' : 'span');
  if (lang !== undefined) element.lang = lang;
  element.textContent = text;
  return element;
}

function link(words: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = addressOf(words);
  anchor.textContent = words;
  return anchor;
}
