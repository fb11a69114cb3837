/** A word of offices that easy text does without, and what to say instead. */
export interface OfficialWord {
  readonly word: string;
  /** The plain word. */
  readonly say: string;
  /** Everyday words that happen to contain it, e.g. 文凭 for 凭. */
  readonly except: readonly string[];
}

/** The official words that stand in a text, each once. */
export function officialWordsIn(text: string, words: readonly OfficialWord[]): readonly OfficialWord[] {
  return words.filter(({ word, except }) => except.reduce((rest, allowed) => rest.replaceAll(allowed, ' '), text).includes(word));
}

/** The official words that a text explains itself, as in “资助就是帮你出一些钱”: people meet them at the counter. */
export function wordsExplainedIn(lines: readonly string[], words: readonly OfficialWord[]): readonly OfficialWord[] {
  return words.filter(({ word }) => lines.some((line) => new RegExp(`^[“]?${word}[”]?(?:，)?就是`, 'u').test(line)));
}
