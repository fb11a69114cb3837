import { distance } from 'fastest-levenshtein';
import { loosely, type Pinyin } from '#language/Pinyin.ts';
import { isHan } from '#language/tokenise.ts';
import type { KeyWords } from './KeyWords.ts';

/** Key words by how they are spelled in pinyin, in the order of the content. Each table is built when first asked for. */
export class Spellings {
  readonly pinyin: Pinyin;
  readonly #words: readonly string[];
  readonly #latin: readonly string[];
  #whole: SpellingTable | null = null;
  #loose: SpellingTable | null = null;
  #initials: SpellingTable | null = null;

  constructor(pinyin: Pinyin, keyWords: KeyWords) {
    this.pinyin = pinyin;
    const words = [...keyWords.entries()].map(([text]) => text);
    this.#words = words.filter((word) => /^[一-鿿]{2,}$/.test(word));
    this.#latin = words.filter((word) => !isHan(word));
  }

  /** Words spelled just so, e.g. `dibao`. */
  exactly(letters: string): readonly string[] {
    return this.#wholeTable().get(letters) ?? [];
  }

  /** Words spelled so by people who do not part zh from z, or ng from n. */
  loosely(letters: string): readonly string[] {
    this.#loose ??= this.#regrouped(loosely);
    return this.#loose.get(loosely(letters)) ?? [];
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
    this.#initials ??= this.#table((spelling) => spelling.replace(/(\w)\w*(?: |$)/g, '$1'));
    return this.#initials.get(letters) ?? [];
  }

  /** The words spelled most like a text, none when all differ in more than half of their letters. */
  near(text: string, most: number): readonly string[] {
    const letters = [...text].map((character) => this.pinyin.readingsOf(character)[0] ?? character).join('');
    const near = [...this.all()]
      .map(([spelling, words]) => ({ word: words[0]!, gap: distance(spelling, letters) / Math.max(spelling.length, letters.length) }))
      .filter(({ gap }) => gap <= 0.5)
      .sort((a, b) => a.gap - b.gap);
    return [...new Set(near.map(({ word }) => word))].slice(0, most);
  }

  /** Every spelling, and every key word in Latin letters, with the words it stands for. */
  *all(): Iterable<readonly [string, readonly string[]]> {
    yield* this.#wholeTable();
    for (const word of this.#latin) yield [word, [word]];
  }

  #wholeTable(): SpellingTable {
    return (this.#whole ??= this.#table((spelling) => spelling.replaceAll(' ', '')));
  }

  #table(keyOf: (spelling: string) => string): SpellingTable {
    const table = new Map<string, string[]>();
    for (const word of this.#words) for (const spelling of this.pinyin.spellingsOf(word)) append(table, keyOf(spelling), word);
    return table;
  }

  #regrouped(keyOf: (letters: string) => string): SpellingTable {
    const table = new Map<string, string[]>();
    for (const [letters, words] of this.#wholeTable()) for (const word of words) append(table, keyOf(letters), word);
    return table;
  }
}

type SpellingTable = ReadonlyMap<string, readonly string[]>;

function append(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}
