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
  #byLength: ReadonlyMap<number, readonly string[]> | null = null;
  #byBeginning: ReadonlyMap<string, readonly number[]> | null = null;
  #shapes: Shapes | null = null;

  constructor(pinyin: Pinyin, keyWords: KeyWords) {
    this.pinyin = pinyin;
    this.#words = keyWords.hanzi().filter(({ length }) => length > 1);
    this.#latin = keyWords.others().filter((word) => !isHan(word));
  }

  /** Makes now what else the first slip would wait for. */
  prepare(): void {
    this.#wordsOf(0);
    this.#beginningAlike();
    this.#shape();
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
    const alike = [...word].map((character, at) => {
      const sounds = new Set(this.pinyin.readingsOf(character).map(ear));
      return remembered((other) => other === word[at] || this.pinyin.readingsOf(other).some((reading) => sounds.has(ear(reading))));
    });
    const places = this.#beginnings(word[0]!).flatMap((sound) => this.#beginningAlike().get(`${word.length}${sound}`) ?? []);
    const at = places.filter((place) => this.#words[place] !== word && alike.every((isAlike, index) => isAlike(this.#words[place]![index]!)));
    return at.length === 0 ? undefined : this.#words[Math.min(...at)];
  }

  /** Words whose syllables begin with these letters: `db` for 低保. */
  withInitials(letters: string): readonly string[] {
    const begins = [...letters].map((letter) => remembered((character) => this.pinyin.readingsOf(character).some((reading) => reading.startsWith(letter))));
    return this.#wordsOf(letters.length).filter((word) => begins.every((has, at) => has(word[at]!)));
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
    const gaps = this.#spelledLike(letters, () => most).flatMap(([spelling, words]) => {
      const gap = distance(spelling, letters);
      return gap <= most ? [{ words, gap }] : [];
    });
    const least = Math.min(...gaps.map(({ gap }) => gap));
    return gaps.filter(({ gap }) => gap === least).flatMap(({ words }) => words);
  }

  /** The words spelled most like a text, none when all differ in more than half of their letters. */
  near(text: string, most: number): readonly string[] {
    const letters = [...text].map((character) => this.pinyin.readingsOf(character)[0] ?? character).join('');
    const longer = (length: number) => Math.max(length, letters.length);
    const near = this.#spelledLike(letters, (longest) => longer(longest) / 2)
      .map(([spelling, words]) => ({ word: words[0]!, gap: distance(spelling, letters) / longer(spelling.length) }))
      .filter(({ gap }) => gap <= 0.5)
      .sort((a, b) => a.gap - b.gap);
    return [...new Set(near.map(({ word }) => word))].slice(0, most);
  }

  /**
   * Words, in pinyin or Latin letters, without most of those that cannot be spelled like these letters.
   * @param mostSlips how many slips may be between, for a word of at most so many letters
   */
  #spelledLike(letters: string, mostSlips: (longest: number) => number): readonly (readonly [string, readonly string[]])[] {
    const { has, must, longest, shortest } = this.#shape();
    const sought = letterSet(letters);
    // A slip puts one letter right: each that a word lacks, or has too many, is one slip at least.
    const mayBe = (at: number) =>
      Math.max(size(sought & ~has[at]!), size(must[at]! & ~sought), letters.length - longest[at]!, shortest[at]! - letters.length) <= mostSlips(longest[at]!);
    const table = new Map<string, string[]>();
    this.#words.forEach((word, at) => {
      if (mayBe(at)) for (const spelling of this.pinyin.spellingsOf(word)) append(table, spelling, word);
    });
    return [...table, ...this.#latin.filter((_, at) => mayBe(this.#words.length + at)).map((word) => [word, [word]] as const)];
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

  /** Places of words by their number of characters and what their first one sounds like. */
  #beginningAlike(): ReadonlyMap<string, readonly number[]> {
    if (this.#byBeginning) return this.#byBeginning;
    const groups = new Map<string, number[]>();
    const beginnings = remembered((character) => this.#beginnings(character));
    this.#words.forEach((word, place) => {
      for (const sound of beginnings(word[0]!)) {
        const key = `${word.length}${sound}`;
        const group = groups.get(key);
        if (group) group.push(place);
        else groups.set(key, [place]);
      }
    });
    return (this.#byBeginning = groups);
  }

  /** What a character may sound like to the least attentive ear; one without a reading is only like itself. */
  #beginnings(character: string): readonly string[] {
    const readings = this.pinyin.readingsOf(character);
    return readings.length === 0 ? [character] : [...new Set(readings.map(loosely))];
  }

  /** Words of so many characters. */
  #wordsOf(length: number): readonly string[] {
    return (this.#byLength ??= byLength(this.#words)).get(length) ?? [];
  }

  #shape(): Shapes {
    return (this.#shapes ??= shapesOf(this.#words, this.#latin, this.pinyin));
  }

  #inLatin(fits: (word: string) => boolean): readonly (readonly [string, readonly string[]])[] {
    return this.#latin.filter(fits).map((word) => [word, [word]] as const);
  }
}

function byLength(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(word.length);
    if (group) group.push(word);
    else groups.set(word.length, [word]);
  }
  return groups;
}

/** What is quickly compared of the spellings of each word, those in Latin letters last. */
interface Shapes {
  /** Letters of any of its spellings, and of all of them. */
  readonly has: Int32Array;
  readonly must: Int32Array;
  /** Letters in its longest and shortest spelling. */
  readonly longest: Uint8Array;
  readonly shortest: Uint8Array;
}

function shapesOf(words: readonly string[], latin: readonly string[], pinyin: Pinyin): Shapes {
  const count = words.length + latin.length;
  const shapes = { has: new Int32Array(count), must: new Int32Array(count), longest: new Uint8Array(count), shortest: new Uint8Array(count) };
  const shapeOf = remembered((character) => {
    const readings = pinyin.readingsOf(character);
    const sets = readings.map(letterSet);
    const lengths = readings.map(({ length }) => length);
    return {
      has: sets.reduce((all, set) => all | set, 0),
      must: sets.length > 0 ? sets.reduce((all, set) => all & set) : 0,
      longest: Math.max(0, ...lengths),
      shortest: sets.length > 0 ? Math.min(...lengths) : 0,
    };
  });
  words.forEach((word, at) => {
    for (let place = 0; place < word.length; place += 1) {
      const shape = shapeOf(word[place]!);
      shapes.has[at]! |= shape.has;
      shapes.must[at]! |= shape.must;
      shapes.longest[at]! += shape.longest;
      shapes.shortest[at]! += shape.shortest;
    }
  });
  latin.forEach((word, place) => {
    const at = words.length + place;
    shapes.has[at] = shapes.must[at] = letterSet(word);
    shapes.longest[at] = shapes.shortest[at] = Math.min(255, word.length);
  });
  return shapes;
}

/** Which of the letters a to z stand in a text, a bit each. */
function letterSet(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at += 1) set |= 1 << (text.charCodeAt(at) - 97);
  return set;
}

function size(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A function of a character that is asked the same again and again. */
function remembered<Answer extends NonNullable<unknown>>(ask: (character: string) => Answer): (character: string) => Answer {
  const known = new Map<string, Answer>();
  return (character) => {
    let answer = known.get(character);
    if (answer === undefined) {
      answer = ask(character);
      known.set(character, answer);
    }
    return answer;
  };
}

function append(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}
