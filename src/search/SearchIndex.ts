import { simplifiedForms, normalise } from '#language/normalise.ts';
import { Pinyin } from '#language/Pinyin.ts';
import { isHan, tokenise, unitsOf } from '#language/tokenise.ts';
import { Fillers } from './Fillers.ts';
import { KeyWords, type KeyWordMatch } from './KeyWords.ts';
import { otherReadings } from './otherReadings.ts';
import type { DocumentKind, SearchDocument, SearchTexts } from './SearchDocument.ts';
import { Spellings } from './Spellings.ts';
import { TextRanking } from './TextRanking.ts';
import { wordsListed } from './wordsListed.ts';

/** A document found, and the everyday word that led to it when the page itself says it otherwise. */
export interface SearchHit {
  readonly document: SearchDocument;
  readonly because: { readonly typed: string; readonly official: string } | null;
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** What the query was taken for, when it was misspelt or in pinyin; else null. */
  readonly readAs: string | null;
  /** The plan's words for what was typed. */
  readonly official: readonly string[];
  /** Words to mark in titles and summaries, normalised. */
  readonly words: readonly string[];
}

interface Reading {
  readonly text: string;
  readonly trust: number;
}

/** Longer queries are cut; nobody's question is this long. */
export const maxQueryLength = 200;

const nothing: SearchResult = { hits: [], readAs: null, official: [], words: [] };
/** A promise outranks an office and a glossary entry, and those outrank the bare plan, when they match alike. */
const kindWeights: Record<DocumentKind, number> = { entitlement: 1, department: 0.6, term: 0.5, task: 0.3, clause: 0.3 };
/** What a filler phrase and a Latin word count, against one Hanzi. */
const fillerWeight = 0.1;
const latinWeight = 2;
const keyWordWeight = 1;
/** Where in a key word's list of documents half of its weight is gone. */
const halfWay = 3;
/** A word that leads to many documents says less about each (as a power of their number). */
const breadthPenalty = 0.4;
/** Trust in a text that had to be read as pinyin or mended. */
const mendedTrust = 0.85;
/** Hits this far below the best are noise. */
const leastShare = 0.15;

/** Search over documents: everyday words first, then shared text. The same on the server and in a browser. */
export class SearchIndex {
  readonly #documents: ReadonlyMap<string, SearchDocument>;
  readonly #ranking: TextRanking;
  readonly #keyWords: KeyWords;
  readonly #simplified: (character: string) => string;
  readonly #fillers: Fillers;
  readonly #pinyinTable: SearchTexts['pinyin'];
  #spellings: Spellings | null = null;

  constructor(texts: SearchTexts) {
    this.#documents = new Map(texts.documents.map((document) => [document.id, document]));
    this.#keyWords = new KeyWords(texts);
    const listed = wordsListed(texts.thesaurus);
    this.#ranking = new TextRanking(texts.documents, ({ id, words }) => `${words}|${listed.get(id) ?? ''}`);
    this.#simplified = simplifiedForms(texts.traditional);
    this.#fillers = new Fillers(texts.fillers);
    this.#pinyinTable = texts.pinyin;
  }

  /** Documents that match, best first; none for a query with nothing to look for. Never throws. */
  search(query: string): SearchResult {
    const typed = normalise(query.slice(0, maxQueryLength), this.#simplified);
    if (typed === '') return nothing;
    const readings: Reading[] = [{ text: typed, trust: 1 }, ...this.#mend(typed).map((text, place) => ({ text, trust: mendedTrust ** (1 + place / 2) }))];
    const ranked = readings.map((reading) => ({ ...reading, ...this.#rank(reading) }));
    const best = ranked.reduce((a, b) => (b.top > a.top ? b : a));

    const found = new Map<SearchDocument, { readonly score: number; readonly matches: readonly KeyWordMatch[] }>();
    for (const { scores, matches } of ranked) {
      for (const [document, score] of scores) if (score > (found.get(document)?.score ?? 0)) found.set(document, { score, matches });
    }
    const order = [...found].filter(([, { score }]) => score >= best.top * leastShare).sort(([, a], [, b]) => b.score - a.score);
    return {
      hits: order.map(([document, { matches }]) => new Hit(document, matches)),
      readAs: best.text === typed ? null : best.text,
      official: [...new Set(best.matches.flatMap(({ key }) => key.official ?? []))],
      words: wordsToMark(best.matches, tokenise(best.text, (unit) => best.weights[unit]!)),
    };
  }

  /** Makes at leisure what the first slip or the first pinyin would wait for. */
  prepare(): void {
    this.#ranking.prepare();
    this.#spell().prepare();
  }

  /** Words that people type, near to what was typed; for when nothing was found. */
  suggest(query: string, most = 3): readonly string[] {
    const typed = normalise(query.slice(0, maxQueryLength), this.#simplified).replaceAll(' ', '');
    return typed === '' ? [] : this.#spell().near(typed, most);
  }

  #rank({ text, trust }: Reading) {
    const units = unitsOf(text);
    const weights = this.#weigh(units);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scores = new Map<SearchDocument, number>();
    const add = (document: SearchDocument, score: number) => scores.set(document, (scores.get(document) ?? 0) + score * trust);
    for (const [document, share] of this.#ranking.score(text, (unit) => weights[unit]!)) add(document, share * kindWeights[document.kind]);
    const matches = this.#keyWords.in(units);
    for (const { key, from, to } of matches) {
      const share = weights.slice(from, to).reduce((sum, weight) => sum + weight, 0) / total;
      key.finds.forEach((id, place) => {
        const document = this.#documents.get(id);
        if (document) add(document, (keyWordWeight * share * halfWay) / (halfWay + place) / key.finds.length ** breadthPenalty);
      });
    }
    return { scores, matches, weights, top: Math.max(0, ...scores.values()) };
  }

  /** What each unit counts; fillers count little, unless there is nothing else. */
  #weigh(units: readonly string[]): readonly number[] {
    const isFiller = this.#fillers.in(units);
    return units.map((unit, at) => (isHan(unit) ? 1 : latinWeight) * (isFiller[at] && !isFiller.every(Boolean) ? fillerWeight : 1));
  }

  /** The text with pinyin turned into Hanzi and slips mended, likeliest first. */
  #mend(text: string): readonly string[] {
    const units = unitsOf(text);
    const matches = this.#keyWords.in(units);
    const known = new Set(matches.flatMap(({ from, to }) => range(from, to)));
    // Nothing is left to mend, and a slow phone is spared the look.
    if (known.size === units.length && matches.every(({ from, to }) => to - from > 1 || !isHan(units[from]!))) return [];
    return otherReadings({
      units,
      isKnown: (at) => known.has(at) || this.#ranking.holdsWord(units[at]!),
      isFiller: this.#fillers.in(units),
      isPair: (pair) => this.#ranking.isPair(pair),
      spellings: () => this.#spell(),
    });
  }

  /** Built when a query first needs it: one of known words does not. */
  #spell(): Spellings {
    return (this.#spellings ??= new Spellings(new Pinyin(this.#pinyinTable()), this.#keyWords));
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Says why only when asked: a page shows twenty of a hundred. */
class Hit implements SearchHit {
  readonly document: SearchDocument;
  readonly #matches: readonly KeyWordMatch[];

  constructor(document: SearchDocument, matches: readonly KeyWordMatch[]) {
    this.document = document;
    this.#matches = matches;
  }

  get because(): SearchHit['because'] {
    const { id, title, summary } = this.document;
    const leading = this.#matches.filter(({ key }) => key.official !== null && key.finds.includes(id) && key.word !== key.official);
    if (leading.length === 0) return null;
    const shown = normalise(title + summary);
    const match = leading.find(({ key }) => !shown.includes(normalise(key.word)));
    return match ? { typed: match.key.word, official: match.key.official! } : null;
  }
}

function wordsToMark(matches: readonly KeyWordMatch[], tokens: readonly { readonly text: string; readonly weight: number }[]): readonly string[] {
  const words = matches.flatMap(({ key }) => [normalise(key.word), ...(key.official ? [normalise(key.official)] : [])]);
  return [...new Set([...words, ...tokens.filter(({ weight }) => weight >= 1).map(({ text }) => text)])];
}
