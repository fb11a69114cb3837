import { normalise } from '#language/normalise.ts';
import { stem } from '#language/stem.ts';
import { isHan, tokenise } from '#language/tokenise.ts';
import type { SearchDocument, SearchTexts } from './SearchDocument.ts';

/** Weight of each field, in the order in which a document's fields stand in the text. */
const boosts = { title: 5, words: 5, summary: 2, body: 1 };
const wordsField = Object.keys(boosts).indexOf('words');
/** Term frequency at which a token has given half of what it can (BM25's k1, for fields weighted as above). */
const halfSaturation = 3;
/** How much a long document is held back (BM25's b). */
const lengthPenalty = 0.3;

/** For so few questions a look through the text is quicker than marks of all its pairs. */
const fewPairs = 24;

/** More mentions than this say nothing more. */
const mostCounted = 3;

const boostOf = Object.values(boosts);

/**
 * Ranks documents by the words they share with a text (BM25F: Robertson, Zaragoza, Taylor 2004).
 * Looks the tokens up in the texts themselves: with some hundred short documents that takes a millisecond,
 * needs no index to send or to build, and so is ready at once on a slow phone.
 */
export class TextRanking {
  readonly #documents: readonly SearchDocument[];
  /** Every field of every document in turn, a line each: one pass over all is much quicker than one over each. */
  readonly #lines: Lines;
  /** The same without Hanzi, for words in letters and numbers; made when one is looked for. */
  #inLatin: Lines | null = null;
  readonly #lengthFactors: readonly number[];
  #pairsAsked = 0;
  #mayBePair: Uint8Array | null = null;

  /** @param wordsOf all everyday words of a document */
  constructor(documents: SearchTexts['documents'], wordsOf: (document: SearchTexts['documents'][number]) => string) {
    const oneLine = (text: string) => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);
    this.#documents = documents;
    this.#lines = linesOf(documents.map((document) => [document.title, wordsOf(document), document.summary, document.body, ''].map(oneLine).join('\n')).join(''));
    const { ends } = this.#lines;
    // Everyday words are a list of alternatives: a long list makes no document less apt.
    const lineLength = (line: number) => ends[line]! - (ends[line - 1] ?? -1) - 1;
    const lengths = documents.map((_, row) => boostOf.reduce((sum, _, field) => sum + (field === wordsField ? 0 : lineLength(row * boostOf.length + field)), 0));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#lengthFactors = lengths.map((length) => 1 - lengthPenalty + (lengthPenalty * length) / mean);
  }

  /** Do these two Hanzi stand next to each other in any document? */
  isPair(pair: string): boolean {
    this.#pairsAsked += 1;
    if (this.#pairsAsked > fewPairs) this.#mayBePair ??= pairMarks(this.#lines.text);
    if (this.#mayBePair && this.#mayBePair[pairMark(pair, 0)] !== 1) return false;
    return isHanziPair.test(pair) && this.#lines.text.includes(pair);
  }

  /** Makes now what many questions for pairs, or the first for a Latin word, would wait for. */
  prepare(): void {
    this.#mayBePair ??= pairMarks(this.#lines.text);
    this.#latin();
  }

  /** Does this Latin word stand in any document? */
  holdsWord(word: string): boolean {
    return this.#latin().text.includes(` ${word} `);
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
      const hits = isHan(token.text) ? rowsWith(token.text, this.#lines) : rowsWith(token.text.length > 2 ? ` ${stem(token.text)}` : ` ${token.text} `, this.#latin());
      const rarity = token.weight * Math.log(1 + (this.#documents.length - hits.length + 0.5) / (hits.length + 0.5));
      possible += rarity;
      for (const { row, mentions } of hits) {
        const document = this.#documents[row]!;
        const frequency = mentions / this.#lengthFactors[row]!;
        scores.set(document, (scores.get(document) ?? 0) + (rarity * frequency) / (frequency + halfSaturation));
      }
    }
    for (const [document, score] of scores) scores.set(document, score / possible);
    return scores;
  }

  #latin(): Lines {
    return (this.#inLatin ??= linesOf(withWordsApart(this.#lines.text.replace(/\p{Script=Han}+/gu, ' '))));
  }
}

interface Lines {
  readonly text: string;
  /** Where each line ends. */
  readonly ends: readonly number[];
}

function linesOf(text: string): Lines {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
  return { text, ends };
}

/** Documents that hold a text, with how often, each field's mentions counted by its boost. */
function rowsWith(sought: string, { text, ends }: Lines): readonly { readonly row: number; readonly mentions: number }[] {
  const hits: { row: number; mentions: number }[] = [];
  let line = 0;
  let times = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at)) {
    if (at > ends[line]!) times = 0;
    while (at > ends[line]!) line += 1;
    const row = Math.floor(line / boostOf.length);
    const last = hits.at(-1);
    const boost = boostOf[line % boostOf.length]!;
    if (last?.row === row) last.mentions += boost;
    else hits.push({ row, mentions: boost });
    times += 1;
    at = times < mostCounted ? at + sought.length : ends[line]!;
  }
  return hits;
}

/** Latin words and numbers between spaces, so that a word is not found inside another. */
function withWordsApart(text: string): string {
  return normalise(text).replace(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu, ' $& ');
}

const isHanziPair = /^[\u4e00-\u9fff]{2}/;
/** A power of two, some times as many as a text has pairs. */
const markCount = 1 << 16;

/**
 * A mark for every two neighbours in a text: most pairs that stand nowhere in it are known by theirs, without a look through the text.
 * A set of all pairs would take a slow phone many times as long.
 */
function pairMarks(text: string): Uint8Array {
  const marks = new Uint8Array(markCount);
  for (let at = 0; at + 1 < text.length; at += 1) marks[pairMark(text, at)] = 1;
  return marks;
}

function pairMark(text: string, at: number): number {
  return (text.charCodeAt(at) * 509 + text.charCodeAt(at + 1)) & (markCount - 1);
}
