/** A run of text; `term` is the glossary id when this run is the first use of that word. */
export interface Segment {
  readonly text: string;
  readonly term: string | null;
}

/** One spelling that the glossary explains. */
export interface GlossaryWord {
  readonly word: string;
  readonly term: string;
}

/**
 * Splits the texts of one page so that each glossary term is marked at its first use and nowhere else.
 * Longer spellings win over shorter ones that they contain. In Latin letters only whole words count, in capitals or not.
 * @returns a function to call on each text of the page, in reading order
 */
export function firstUseLinker(words: readonly GlossaryWord[]): (text: string) => readonly Segment[] {
  const byLength = [...words].sort((a, b) => b.word.length - a.word.length);
  const termOf = new Map(byLength.map(({ word, term }) => [word.toLowerCase(), term]));
  if (byLength.length === 0) return (text) => [{ text, term: null }];
  const pattern = new RegExp(`(${byLength.map(({ word }) => wholeWord(word)).join('|')})`, 'iu');
  const used = new Set<string>();

  return (text) =>
    text
      .split(pattern)
      .filter((part) => part !== '')
      .map((part) => {
        const term = termOf.get(part.toLowerCase());
        if (term === undefined || used.has(term)) return { text: part, term: null };
        used.add(term);
        return { text: part, term };
      });
}

/** Chinese has no spaces, so that only Latin letters know where a word ends. */
function wholeWord(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\x20-\x7e]+$/.test(word) ? `(?<![a-z])${escaped}(?![a-z])` : escaped;
}
