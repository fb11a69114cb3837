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
  readonly #readings = new Map<string, string[]>();
  readonly #characters = new Map<string, string[]>();

  constructor({ inOrder, also }: PinyinTable) {
    const everyday = everydayHanzi();
    let at = 0;
    for (const run of inOrder.split(' ')) {
      const [, syllable, count] = /^([a-z]+)(\d+)$/.exec(run)!;
      for (const end = at + Number(count); at < end; at += 1) this.#add(everyday[at]!, syllable!);
    }
    for (const [syllable, characters] of Object.entries(also)) for (const character of characters) this.#add(character, syllable);
  }

  /** Readings of one character, the commonest first; empty when it is not known. */
  readingsOf(character: string): readonly string[] {
    return this.#readings.get(character) ?? [];
  }

  isSyllable(text: string): boolean {
    return this.#characters.has(text);
  }

  /** Characters that may be read so, the everyday ones first; empty when it is no syllable. */
  charactersOf(syllable: string): readonly string[] {
    return this.#characters.get(syllable) ?? [];
  }

  /** How a word may be spelled, syllables parted by a space; empty when a character is not known. */
  spellingsOf(word: string): readonly string[] {
    let spellings = [''];
    for (const character of word) {
      const readings = this.readingsOf(character);
      spellings = spellings.flatMap((start) => readings.map((reading) => (start ? `${start} ${reading}` : reading))).slice(0, mostSpellings);
    }
    return spellings;
  }

  #add(character: string, syllable: string): void {
    append(this.#readings, character, syllable);
    append(this.#characters, syllable, character);
  }
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}

/** A spelling as people who do not part zh from z, or ng from n, would write it. */
export function loosely(spelling: string): string {
  return spelling.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');
}
