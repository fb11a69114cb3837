import { normalise } from '#language/normalise.ts';
import { stem } from '#language/stem.ts';
import { isHan, unitsOf } from '#language/tokenise.ts';
import type { SearchSources } from './SearchDocument.ts';

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

/** All the words that lead straight to a document: the thesaurus and the everyday words of the pages. */
export class KeyWords {
  readonly #keys = new Map<string, KeyWord>();
  #longest = 1;

  constructor({ documents, thesaurus }: Pick<SearchSources, 'documents' | 'thesaurus'>) {
    for (const { official, finds, words } of thesaurus) for (const word of [...words, official]) this.#add(word, official, finds);
    for (const { id, words } of documents) for (const word of words) this.#add(word, null, [id]);
  }

  /** Every key word, normalised, with where it leads. */
  entries(): Iterable<readonly [string, KeyWord]> {
    return this.#keys;
  }

  /** Key words in a text; one that stands inside a longer one is left out. */
  in(units: readonly string[]): readonly KeyWordMatch[] {
    const stems = units.map(stem);
    const matches: KeyWordMatch[] = [];
    let covered = 0;
    for (let from = 0; from < units.length; from += 1) {
      for (let to = Math.min(units.length, from + this.#longest); to > Math.max(from, covered); to -= 1) {
        const key = this.#keys.get(joined(stems.slice(from, to)));
        if (!key) continue;
        matches.push({ key, from, to });
        covered = to;
      }
    }
    return matches;
  }

  #add(word: string, official: string | null, finds: readonly string[]): void {
    // Most words are plain Hanzi already; there are thousands, and a slow phone waits for them.
    const units = /^[一-鿿]+$/.test(word) ? word : unitsOf(normalise(word)).map(stem);
    const text = typeof units === 'string' ? units : joined(units);
    const known = this.#keys.get(text);
    this.#longest = Math.max(this.#longest, units.length);
    this.#keys.set(text, known ? { ...known, finds: [...new Set([...known.finds, ...finds])] } : { word, official, finds });
  }
}

/** Units as one text: Latin words stay apart, Hanzi do not. */
function joined(units: readonly string[]): string {
  return units.map((unit) => (isHan(unit) ? unit : ` ${unit} `)).join('').replace(/ +/g, ' ').trim();
}
