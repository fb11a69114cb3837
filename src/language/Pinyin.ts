import { everydayHanzi } from './everydayHanzi.ts';

/** Toneless readings, small enough to send. */
export interface PinyinTable {
  /** Syllables in dictionary order, each with how many of the everyday characters it covers: `a2 ai13`. */
  readonly inOrder: string;
  /** Other readings, and characters beyond the everyday ones, by syllable. */
  readonly also: Readonly<Record<string, string>>;
}

/** The table with the readings of further characters. */
export function withReadings({ inOrder, also }: PinyinTable, further: PinyinTable['also']): PinyinTable {
  const syllables = new Set([...Object.keys(also), ...Object.keys(further)]);
  return { inOrder, also: Object.fromEntries([...syllables].map((syllable) => [syllable, (also[syllable] ?? '') + (further[syllable] ?? '')])) };
}

const mostSpellings = 4;

/** Toneless pinyin: how characters and words may be spelled. Syllables write ü as v. */
export class Pinyin {
  /** By syllable: a few hundred strings are quicker to make than lists of all their characters. */
  readonly #characters = new Map<string, string>();
  /** All characters, each as often as it has readings, the everyday ones first; and where the characters of each syllable end. */
  readonly #all: string;
  readonly #runs: { readonly syllable: string; readonly end: number }[] = [];
  /** Of the characters asked for so far: a table of all would take a slow phone long. */
  readonly #readings = new Map<string, readonly string[]>();

  constructor({ inOrder, also }: PinyinTable) {
    const everyday = everydayHanzi();
    let at = 0;
    for (const run of inOrder.split(' ')) {
      const digits = run.search(/\d/);
      const end = at + Number(run.slice(digits));
      this.#add(run.slice(0, digits), everyday.slice(at, end), end);
      at = end;
    }
    let all = everyday.slice(0, at);
    for (const [syllable, characters] of Object.entries(also)) {
      all += characters;
      this.#add(syllable, characters, all.length);
    }
    this.#all = all;
  }

  /** Readings of one character, the commonest first; empty when it is not known. */
  readingsOf(character: string): readonly string[] {
    const known = this.#readings.get(character);
    if (known) return known;
    const found = this.#find(character);
    if (found.length > 0) this.#readings.set(character, found);
    return found;
  }

  isSyllable(text: string): boolean {
    return this.#characters.has(text);
  }

  /** Characters that may be read so, the everyday ones first; empty when it is no syllable. */
  charactersOf(syllable: string): readonly string[] {
    return [...(this.#characters.get(syllable) ?? '')];
  }

  /** How a word may be spelled, without spaces; empty when a character is not known. */
  spellingsOf(word: string): readonly string[] {
    let spellings = [''];
    for (const character of word) {
      const readings = this.readingsOf(character);
      spellings = spellings.flatMap((start) => readings.map((reading) => start + reading)).slice(0, mostSpellings);
    }
    return spellings;
  }

  #find(character: string): readonly string[] {
    const found: string[] = [];
    if (character === '') return found;
    for (let at = this.#all.indexOf(character); at >= 0; at = this.#all.indexOf(character, at + 1)) found.push(this.#syllableAt(at));
    return found;
  }

  /** Of the character at this place of `#all`. */
  #syllableAt(at: number): string {
    let low = 0;
    for (let high = this.#runs.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle]!.end > at) high = middle;
      else low = middle + 1;
    }
    return this.#runs[low]!.syllable;
  }

  #add(syllable: string, characters: string, end: number): void {
    this.#characters.set(syllable, (this.#characters.get(syllable) ?? '') + characters);
    this.#runs.push({ syllable, end });
  }
}

/** A spelling as people who do not part zh from z, or ng from n, would write it. */
export function loosely(spelling: string): string {
  return spelling.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');
}
