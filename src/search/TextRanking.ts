import { normalise } from '#language/normalise.ts';
import { isHan, tokenise } from '#language/tokenise.ts';
import type { SearchDocument } from './SearchDocument.ts';

const boosts = { title: 5, words: 5, summary: 2, body: 1 } as const;
/** Term frequency at which a token has given half of what it can (BM25's k1, for fields weighted as above). */
const halfSaturation = 3;
/** How much a long document is held back (BM25's b). */
const lengthPenalty = 0.3;

/** More mentions than this say nothing more. */
const mostCounted = 3;

type Field = keyof typeof boosts;
const fields = Object.keys(boosts) as readonly Field[];

interface Row {
  readonly document: SearchDocument;
  readonly texts: Readonly<Record<Field, string>>;
  readonly all: string;
  readonly lengthFactor: number;
}

/**
 * Ranks documents by the words they share with a text (BM25F: Robertson, Zaragoza, Taylor 2004).
 * Looks the tokens up in the texts themselves: with some hundred short documents that takes a millisecond,
 * needs no index to send or to build, and so is ready at once on a slow phone.
 */
export class TextRanking {
  readonly #rows: readonly Row[];
  readonly #everything: string;
  #pairs: ReadonlySet<number> | null = null;

  /** @param wordsOf everyday words of a document, by id */
  constructor(documents: readonly SearchDocument[], wordsOf: (document: SearchDocument) => readonly string[]) {
    // One pass over all texts is much quicker than one over each.
    const oneLine = (text: string) => text.replaceAll('\n', ' ');
    const lines = withWordsApart(
      documents.flatMap((document) => [document.title, wordsOf(document).join(' '), document.summary, document.body].map(oneLine)).join('\n'),
    ).split('\n');
    const texts = documents.map((_, at) => {
      const [title, words, summary, body] = lines.slice(at * fields.length, (at + 1) * fields.length);
      return { title: title!, words: words!, summary: summary!, body: body ?? '' };
    });
    // Everyday words are a list of alternatives: a long list makes no document less apt.
    const lengths = texts.map(({ title, summary, body }) => title.length + summary.length + body.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#rows = documents.map((document, index) => ({
      document,
      texts: texts[index]!,
      all: fields.map((field) => texts[index]![field]).join(' '),
      lengthFactor: 1 - lengthPenalty + (lengthPenalty * lengths[index]!) / mean,
    }));
    this.#everything = this.#rows.map(({ all }) => all).join(' ');
  }

  /** Do these two Hanzi stand next to each other in any document? */
  isPair(pair: string): boolean {
    this.#pairs ??= pairsOf(this.#everything);
    return this.#pairs.has(pairNumber(pair, 0));
  }

  /**
   * How much of the text's meaning each document holds, from 0 to 1; documents with none are left out.
   * @param text normalised
   * @param weightOf see `tokenise`
   */
  score(text: string, weightOf: (unit: number) => number): ReadonlyMap<SearchDocument, number> {
    const scores = new Map<SearchDocument, number>();
    let possible = 0;
    for (const token of tokenise(text, weightOf)) {
      const sought = isHan(token.text) ? token.text : token.text.length > 2 ? ` ${token.text}` : ` ${token.text} `;
      const hits = this.#everything.includes(sought) ? this.#rows.flatMap((row) => frequencyIn(row, sought)) : [];
      const rarity = token.weight * Math.log(1 + (this.#rows.length - hits.length + 0.5) / (hits.length + 0.5));
      possible += rarity;
      for (const { document, frequency } of hits) {
        scores.set(document, (scores.get(document) ?? 0) + (rarity * frequency) / (frequency + halfSaturation));
      }
    }
    for (const [document, score] of scores) scores.set(document, score / possible);
    return scores;
  }
}

/** Latin words and numbers between spaces, so that a word is not found inside another. */
function withWordsApart(text: string): string {
  return normalise(text).replace(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu, ' $& ');
}

/** Neighbouring characters as numbers: a set of strings would take a slow phone three times as long. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(pairNumber(text, at));
  return pairs;
}

function pairNumber(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function frequencyIn({ document, texts, all, lengthFactor }: Row, token: string): readonly { document: SearchDocument; frequency: number }[] {
  if (!all.includes(token)) return [];
  let frequency = 0;
  for (const field of fields) frequency += boosts[field] * timesIn(texts[field], token);
  return frequency > 0 ? [{ document, frequency: frequency / lengthFactor }] : [];
}

/** How often a token stands in a text, counted up to a few. */
function timesIn(text: string, token: string): number {
  let times = 0;
  for (let at = text.indexOf(token); at >= 0 && times < mostCounted; at = text.indexOf(token, at + token.length)) times += 1;
  return times;
}
