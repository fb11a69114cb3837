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

/** Where words lead, one for all the words of an entry; with the word where it is not just its key. */
type Lead = Omit<KeyWord, 'word'> & Partial<Pick<KeyWord, 'word'>>;

/**
 * All the words that lead straight to a document: the thesaurus and the everyday words of the pages.
 * There are thousands, and a slow phone waits for them: plain Hanzi are taken as they are, and the others are read when a text holds any.
 */
export class KeyWords {
  readonly #hanzi = new Map<string, Lead>();
  #longestHanzi = 1;
  readonly #unread: KeyWord[] = [];
  #others: OtherWords | null = null;

  constructor({ documents, thesaurus }: Pick<SearchSources, 'documents' | 'thesaurus'>) {
    for (const { official, finds, words } of thesaurus) {
      const lead = { official, finds };
      for (const word of words) this.#add(word, lead);
      this.#add(official, lead);
    }
    for (const { id, words } of documents) {
      const lead = { official: null, finds: [id] };
      for (const word of words) this.#add(word, lead);
    }
  }

  /** Key words all of Hanzi, in the order of the content. */
  hanzi(): Iterable<string> {
    return this.#hanzi.keys();
  }

  /** The other key words, normalised, in the order of the content. */
  others(): Iterable<string> {
    return this.#read().keys.keys();
  }

  /** Key words in a text; one that stands inside a longer one is left out. */
  in(units: readonly string[]): readonly KeyWordMatch[] {
    const isAllHanzi = units.every((unit) => plainHanzi.test(unit));
    const longest = isAllHanzi ? this.#longestHanzi : Math.max(this.#longestHanzi, this.#read().longest);
    const stems = isAllHanzi ? units : units.map(stem);
    const matches: KeyWordMatch[] = [];
    let covered = 0;
    for (let from = 0; from < units.length; from += 1) {
      for (let to = Math.min(units.length, from + longest); to > Math.max(from, covered); to -= 1) {
        const key = this.#find(isAllHanzi ? stems.slice(from, to).join('') : joined(stems.slice(from, to)));
        if (!key) continue;
        matches.push({ key, from, to });
        covered = to;
      }
    }
    return matches;
  }

  #find(text: string): KeyWord | undefined {
    const lead = this.#hanzi.get(text);
    return lead ? { word: text, ...lead } : this.#others?.keys.get(text);
  }

  #add(word: string, lead: Lead): void {
    if (plainHanzi.test(word)) return this.#addHanzi(word, lead);
    if (/[a-z0-9]/i.test(word)) this.#unread.push({ word, ...lead });
    else {
      const text = joined(unitsOf(normalise(word)));
      if (plainHanzi.test(text)) this.#addHanzi(text, { word, ...lead });
      else this.#unread.push({ word, ...lead });
    }
  }

  #addHanzi(text: string, lead: Lead): void {
    if (text.length > this.#longestHanzi) this.#longestHanzi = text.length;
    const known = this.#hanzi.get(text);
    this.#hanzi.set(text, known ? withLead(known, lead) : lead);
  }

  #read(): OtherWords {
    return (this.#others ??= otherWords(this.#unread));
  }
}

interface OtherWords {
  readonly keys: ReadonlyMap<string, KeyWord>;
  /** The units of the longest. */
  readonly longest: number;
}

const plainHanzi = /^[\u4e00-\u9fff]+$/;

/** Words that are not all plain Hanzi, by their stems. */
function otherWords(words: readonly KeyWord[]): OtherWords {
  const keys = new Map<string, KeyWord>();
  let longest = 1;
  // All at once, a line each: normalising has its price by the call.
  const lines = normalise(words.map(({ word }) => word.replaceAll('\n', ' ')).join('\n')).split('\n');
  words.forEach((key, at) => {
    const units = unitsOf(lines[at]!).map(stem);
    const text = joined(units);
    longest = Math.max(longest, units.length);
    const known = keys.get(text);
    keys.set(text, known ? withLead(known, key) : key);
  });
  return { keys, longest };
}

/** The same, leading also where a second entry does. */
function withLead<Known extends Lead>(known: Known, { finds }: Lead): Known {
  return { ...known, finds: [...new Set([...known.finds, ...finds])] };
}

/** Units as one text: Latin words stay apart, Hanzi do not. */
function joined(units: readonly string[]): string {
  return units.map((unit) => (isHan(unit) ? unit : ` ${unit} `)).join('').replace(/ +/g, ' ').trim();
}
