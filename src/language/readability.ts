import { officialWordsIn, type OfficialWord } from './OfficialWord.ts';
import { clausesOf, hanziCount, sentencesOf } from './sentences.ts';

/**
 * What easy text keeps to (易读). No Chinese standard for it was found; the limits follow the plain practice of
 * easy-to-read editions (one idea a sentence, one sentence a line, everyday words) and what was measured on the
 * plan: 37.7 Hanzi a sentence, where words of offices and length are the barrier, not rare characters.
 */
export const easyLimits = {
  /** What to aim for. */
  hanziWanted: 20,
  /** Above this a sentence fails. */
  hanziPerSentence: 25,
  meanHanziPerSentence: 15,
  clausesPerSentence: 2,
  sentencesPerLine: 1,
  commonShare: 0.99,
  /** How many of the commonest characters count as common. */
  commonCharacters: 2500,
} as const;

/** What the gate knows of Chinese: common characters, explained words, words to avoid. */
export interface EasyVocabulary {
  readonly common: ReadonlySet<string>;
  /** Words that the glossary explains; their characters need not be common. */
  readonly explained: readonly string[];
  readonly avoid: readonly OfficialWord[];
}

/** One way in which a line is not easy to read. */
export type LineFault =
  | { readonly kind: 'long'; readonly sentence: string; readonly hanzi: number }
  | { readonly kind: 'clauses'; readonly sentence: string; readonly clauses: number }
  | { readonly kind: 'ideas'; readonly sentences: number }
  | { readonly kind: 'official'; readonly word: OfficialWord };

/** Figures of a whole text. */
export interface Readability {
  readonly sentences: number;
  readonly hanzi: number;
  /** Mean Hanzi a sentence; 0 for an empty text. */
  readonly mean: number;
  readonly longest: number;
  /** Sentences longer than what to aim for, though within the limit. */
  readonly overWanted: number;
  /** Share of Hanzi, 0 to 1, that are common or belong to an explained word. */
  readonly commonShare: number;
  /** The Hanzi that are neither, each once. */
  readonly rare: readonly string[];
}

/** What is wrong with one line of easy text, which should hold one idea. */
export function lineFaults(line: string, { avoid }: Pick<EasyVocabulary, 'avoid'>): readonly LineFault[] {
  const sentences = sentencesOf(line);
  return [
    ...sentences.flatMap((sentence): LineFault[] => {
      const hanzi = hanziCount(sentence);
      const clauses = clausesOf(sentence).length;
      return [
        ...(hanzi > easyLimits.hanziPerSentence ? [{ kind: 'long' as const, sentence, hanzi }] : []),
        ...(clauses > easyLimits.clausesPerSentence ? [{ kind: 'clauses' as const, sentence, clauses }] : []),
      ];
    }),
    ...(sentences.length > easyLimits.sentencesPerLine ? [{ kind: 'ideas' as const, sentences: sentences.length }] : []),
    ...officialWordsIn(line, avoid).map((word) => ({ kind: 'official' as const, word })),
  ];
}

/** The figures of a text given as lines. */
export function readabilityOf(lines: readonly string[], { common, explained }: Pick<EasyVocabulary, 'common' | 'explained'>): Readability {
  const lengths = lines.flatMap(sentencesOf).map(hanziCount);
  const hanzi = lengths.reduce((sum, length) => sum + length, 0);
  const longestFirst = [...explained].sort((a, b) => b.length - a.length);
  const unexplained = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), lines.join('\n'));
  const rare = (unexplained.match(/\p{Script=Han}/gu) ?? []).filter((character) => !common.has(character));
  return {
    sentences: lengths.length,
    hanzi,
    mean: lengths.length === 0 ? 0 : hanzi / lengths.length,
    longest: Math.max(0, ...lengths),
    overWanted: lengths.filter((length) => length > easyLimits.hanziWanted).length,
    commonShare: hanzi === 0 ? 1 : 1 - rare.length / hanzi,
    rare: [...new Set(rare)],
  };
}
