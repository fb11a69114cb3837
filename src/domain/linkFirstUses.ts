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
 * Longer spellings win over shorter ones that they contain.
 * @returns a function to call on each text of the page, in reading order
 */
export function firstUseLinker(words: readonly GlossaryWord[]): (text: string) => readonly Segment[] {
  const byLength = [...words].sort((a, b) => b.word.length - a.word.length);
  const termOf = new Map(byLength.map(({ word, term }) => [word, term]));
  if (byLength.length === 0) return (text) => [{ text, term: null }];
  const pattern = new RegExp(`(${byLength.map(({ word }) => escapeForRegExp(word)).join('|')})`, 'u');
  const used = new Set<string>();

  return (text) =>
    text
      .split(pattern)
      .filter((part) => part !== '')
      .map((part) => {
        const term = termOf.get(part);
        if (term === undefined || used.has(term)) return { text: part, term: null };
        used.add(term);
        return { text: part, term };
      });
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
