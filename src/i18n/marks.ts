/** Punctuation that joins what a page puts together from parts. */
export interface Marks {
  /** Between two sentences, and between a sentence and what follows it. */
  readonly gap: string;
  readonly colon: string;
  readonly comma: string;
  readonly open: string;
  readonly close: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  readonly openTitle: string;
  readonly closeTitle: string;
}

const chinese: Marks = { gap: '', colon: '：', comma: '，', open: '（', close: '）', openQuote: '“', closeQuote: '”', openTitle: '《', closeTitle: '》' };
const latin: Marks = { gap: ' ', colon: ': ', comma: ', ', open: ' (', close: ')', openQuote: '“', closeQuote: '”', openTitle: '', closeTitle: ', ' };

/** The marks of a language, by its code (BCP 47). */
export function marksOf(language: string): Marks {
  return language.startsWith('zh') ? chinese : latin;
}
