import { normalise } from '#language/normalise.ts';
import { stem } from '#language/stem.ts';
import { joined, unitsOf } from '#language/tokenise.ts';
import type { SearchTexts } from './SearchDocument.ts';

/** A word that people type, and where it leads. */
export interface KeyWord {
  /** As it stands in the content. */
  readonly word: string;
  /** The plan's word for it; null where a page only lists the word as its own. */
  readonly official: string | null;
  /** Document ids, best first. */
  readonly finds: readonly string[];
}

/** A key word found in a text: units `from` up to, not including, `to`. */
export interface KeyWordMatch {
  readonly key: KeyWord;
  readonly from: number;
  readonly to: number;
}

/** All key words: plain Hanzi in the order of the content, then those with signs between; and the others. */
interface Spelled {
  readonly hanzi: readonly string[];
  readonly others: readonly string[];
}

/** The key words that begin alike. */
interface Beginning {
  /** By their stems. */
  readonly keys: ReadonlyMap<string, KeyWord>;
  /** The units of the longest. */
  readonly longest: number;
}

/**
 * All the words that lead straight to a document: the thesaurus and the everyday words of the pages.
 * There are thousands, and a slow phone would wait for a table of them: those that begin as a text's units do are read when it is asked.
 */
export class KeyWords {
  /** A line for each entry, then for each document; each word between bars, an entry's official one last. */
  readonly #text: string;
  /** Where the words of each line lead. */
  readonly #leads: readonly Omit<KeyWord, 'word'>[];
  readonly #beginnings = new Map<string, Beginning>();
  #spelled: Spelled | null = null;

  constructor({ documents, thesaurus }: Pick<SearchTexts, 'documents' | 'thesaurus'>) {
    this.#text = [...thesaurus.map(({ official, words }) => `|${words}|${official}|`), ...documents.map(({ words }) => `|${words}|`)]
      .join('\n')
      // A word is looked for by its first letter.
      .replace(signsBefore, '|');
    this.#leads = [...thesaurus.map(({ official, finds }) => ({ official, finds })), ...documents.map(({ id }) => ({ official: null, finds: [id] }))];
  }

  /** Key words all of Hanzi, some twice. */
  hanzi(): readonly string[] {
    return this.#spell().hanzi;
  }

  /** The other key words, by their stems, some twice. */
  others(): readonly string[] {
    return this.#spell().others;
  }

  /** Key words in a text; one that stands inside a longer one is left out. */
  in(units: readonly string[]): readonly KeyWordMatch[] {
    const stems = units.map(stem);
    const keyOf = units.every((unit) => plainHanzi.test(unit)) ? (parts: readonly string[]) => parts.join('') : joined;
    const matches: KeyWordMatch[] = [];
    let covered = 0;
    for (let from = 0; from < units.length; from += 1) {
      const { keys, longest } = this.#beginning(String.fromCodePoint(units[from]!.codePointAt(0)!));
      for (let to = Math.min(units.length, from + longest); to > Math.max(from, covered); to -= 1) {
        const key = keys.get(keyOf(stems.slice(from, to)));
        if (!key) continue;
        matches.push({ key, from, to });
        covered = to;
      }
    }
    return matches;
  }

  /** @param character in lower case */
  #beginning(character: string): Beginning {
    const known = this.#beginnings.get(character);
    if (known) return known;
    const keys = new Map<string, KeyWord>();
    let longest = 0;
    for (const { word, lead } of this.#wordsFrom(character)) {
      const units = plainHanzi.test(word) ? [...word] : unitsOf(normalise(word)).map(stem);
      longest = Math.max(longest, units.length);
      const text = joined(units);
      const earlier = keys.get(text);
      keys.set(text, earlier ? { ...earlier, finds: [...new Set([...earlier.finds, ...lead.finds])] } : { word, ...lead });
    }
    const beginning = { keys, longest };
    this.#beginnings.set(character, beginning);
    return beginning;
  }

  /** Words with this first character, in the order of the content. */
  #wordsFrom(character: string): readonly { readonly word: string; readonly lead: Omit<KeyWord, 'word'> }[] {
    const places = [...new Set([character, character.toUpperCase()])].flatMap((first) => placesOf(`|${first}`, this.#text)).sort((a, b) => a - b);
    let line = 0;
    let lineEnd = this.#endOfLine(0);
    return places.map((place) => {
      while (lineEnd < place) {
        line += 1;
        lineEnd = this.#endOfLine(lineEnd + 1);
      }
      const end = this.#text.indexOf('|', place + 1);
      const lead = this.#leads[line]!;
      const isOfficial = lead.official !== null && end + 1 === lineEnd;
      return { word: isOfficial ? lead.official : this.#text.slice(place + 1, end), lead };
    });
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #spell(): Spelled {
    if (this.#spelled) return this.#spelled;
    const hanzi: string[] = [];
    const rest: string[] = [];
    for (const word of this.#text.replaceAll('\n', '').split('|')) if (word !== '') (plainHanzi.test(word) ? hanzi : rest).push(word);
    // All at once, a line each: normalising has its price by the call.
    const keys = normalise(rest.join('\n')).split('\n').map((line) => joined(unitsOf(line).map(stem)));
    const [others, plain] = [keys.filter((key) => !plainHanzi.test(key)), keys.filter((key) => plainHanzi.test(key))];
    return (this.#spelled = { hanzi: [...hanzi, ...plain], others });
  }
}

/** Quotation marks, brackets and other signs at the beginning of a word; Unicode's own classes take a slow phone ten milliseconds. */
const signsBefore = /\|[ -/:-@[-`{}~\u00a0-\u00bf\u2010-\u205e\u3000-\u301f\uff01-\uff0f]+/g;
const plainHanzi = /^[\u4e00-\u9fff]+$/;

function placesOf(sought: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}
