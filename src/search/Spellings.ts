import { distance } from 'fastest-levenshtein';
import { loosely, type Pinyin } from '#language/Pinyin.ts';
import { isHan } from '#language/tokenise.ts';
import type { KeyWords } from './KeyWords.ts';

/** Words by how they are spelled, in the order of the content. */
type SpellingTable = ReadonlyMap<string, readonly string[]>;

/**
 * Key words by how they are spelled in pinyin, in the order of the content.
 * There are thousands, and a slow phone would wait long for a table of all: each question spells only words that may answer it.
 */
export class Spellings {
  readonly pinyin: Pinyin;
  readonly #words: readonly string[];
  readonly #latin: readonly string[];
  /** All letters in a character's readings, and the length of the longest. */
  readonly #readings = remembered((character) => {
    const all = this.pinyin.readingsOf(character);
    return { letters: letterSet(all.join('')), length: Math.max(0, ...all.map(({ length }) => length)) };
  });

  constructor(pinyin: Pinyin, keyWords: KeyWords) {
    this.pinyin = pinyin;
    const words = [...keyWords.entries()].map(([text]) => text);
    this.#words = words.filter((word) => /^[一-鿿]{2,}$/.test(word));
    this.#latin = words.filter((word) => !isHan(word));
  }

  /**
   * Words spelled by some of these stretches of letters: just so (`dibao`), or as people spell who do not part zh from z, or ng from n.
   * The keys of `loosely` are loose spellings.
   */
  spelledBy(stretches: Iterable<string>): { readonly exactly: SpellingTable; readonly loosely: SpellingTable } {
    const exact = new Set(stretches);
    const loose = new Set([...exact].map(loosely));
    const canBegin = remembered((character) => this.pinyin.readingsOf(character).some((reading) => loose.has(loosely(reading))));
    const table = this.#spelled((word) => canBegin(word[0]!), (spelling) => loose.has(loosely(spelling)));
    const regrouped = new Map<string, string[]>();
    for (const [spelling, words] of table) for (const word of words) append(regrouped, loosely(spelling), word);
    return { exactly: new Map([...table].filter(([spelling]) => exact.has(spelling))), loosely: regrouped };
  }

  /**
   * The first other word that sounds the same, character by character.
   * @param ear what a syllable sounds like to the person
   */
  soundingLike(word: string, ear: (syllable: string) => string): string | undefined {
    const sounds = [...word].map((character) => new Set(this.pinyin.readingsOf(character).map(ear)));
    const alike = (other: string, at: number) => other[at] === word[at] || this.pinyin.readingsOf(other[at]!).some((reading) => sounds[at]!.has(ear(reading)));
    return this.#words.find((other) => other.length === word.length && other !== word && sounds.every((_, at) => alike(other, at)));
  }

  /** Words whose syllables begin with these letters: `db` for 低保. */
  withInitials(letters: string): readonly string[] {
    const begins = (character: string, letter: string) => this.pinyin.readingsOf(character).some((reading) => reading.startsWith(letter));
    return this.#words.filter((word) => word.length === letters.length && [...letters].every((letter, at) => begins(word[at]!, letter)));
  }

  /** Words, in pinyin or Latin letters, whose spelling begins so, the shortest first. */
  beginningWith(letters: string): readonly string[] {
    const canBegin = remembered((character) => this.pinyin.readingsOf(character).some((reading) => letters.startsWith(reading) || reading.startsWith(letters)));
    const begins = (spelling: string) => spelling.startsWith(letters);
    const table = [...this.#spelled((word) => canBegin(word[0]!), begins), ...this.#inLatin(begins)];
    return table.sort(([a], [b]) => a.length - b.length).flatMap(([, words]) => words);
  }

  /** Words, in pinyin or Latin letters, with the fewest slips between their spelling and these letters; none with more than `most`. */
  nearestTo(letters: string, most: number): readonly string[] {
    const gaps = this.#alike(letters, letters.length - most, letters.length + most, most).flatMap(([spelling, words]) => {
      const gap = distance(spelling, letters);
      return gap <= most ? [{ words, gap }] : [];
    });
    const least = Math.min(...gaps.map(({ gap }) => gap));
    return gaps.filter(({ gap }) => gap === least).flatMap(({ words }) => words);
  }

  /** The words spelled most like a text, none when all differ in more than half of their letters. */
  near(text: string, most: number): readonly string[] {
    const letters = [...text].map((character) => this.pinyin.readingsOf(character)[0] ?? character).join('');
    const near = this.#alike(letters, letters.length / 2, letters.length * 2, letters.length)
      .map(([spelling, words]) => ({ word: words[0]!, gap: distance(spelling, letters) / Math.max(spelling.length, letters.length) }))
      .filter(({ gap }) => gap <= 0.5)
      .sort((a, b) => a.gap - b.gap);
    return [...new Set(near.map(({ word }) => word))].slice(0, most);
  }

  /** Spellings of about this length, of words that lack at most so many of these letters. */
  #alike(letters: string, shortest: number, longest: number, mostLacking: number): readonly (readonly [string, readonly string[]])[] {
    const hasLength = ({ length }: string) => length >= shortest && length <= longest;
    const sought = letterSet(letters);
    const mayFit = (word: string) => {
      let has = 0;
      let length = 0;
      for (const character of word) {
        const reading = this.#readings(character);
        has |= reading.letters;
        length += reading.length;
      }
      return length >= shortest && size(sought & ~has) <= mostLacking;
    };
    return [...this.#spelled(mayFit, hasLength), ...this.#inLatin(hasLength)];
  }

  /** @param mayFit quickly rules words out, before they are spelled */
  #spelled(mayFit: (word: string) => boolean, fits: (spelling: string) => boolean): SpellingTable {
    const table = new Map<string, string[]>();
    for (const word of this.#words) {
      if (!mayFit(word)) continue;
      for (const spelling of this.pinyin.spellingsOf(word)) if (fits(spelling)) append(table, spelling, word);
    }
    return table;
  }

  #inLatin(fits: (word: string) => boolean): readonly (readonly [string, readonly string[]])[] {
    return this.#latin.filter(fits).map((word) => [word, [word]] as const);
  }
}

/** Which of the letters a to z stand in a text, a bit each. */
function letterSet(text: string): number {
  let set = 0;
  for (const letter of text) set |= 1 << (letter.charCodeAt(0) - 97);
  return set;
}

function size(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A function of a character that is asked the same again and again. */
function remembered<Answer>(ask: (character: string) => Answer): (character: string) => Answer {
  const known = new Map<string, Answer>();
  return (character) => {
    const answer = known.get(character) ?? ask(character);
    known.set(character, answer);
    return answer;
  };
}

function append(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}
