import type { Piece } from './markMatches.ts';

/** A stretch of text, and its language where that is not the page's. */
export interface Run {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** Chinese characters, with the punctuation and spaces between them. */
const hanRun = /(\p{Script=Han}(?:[\s\p{P}]*\p{Script=Han})*)/u;

/**
 * Splits a text into what is in the page's language and what is in Chinese characters; every character stays (WCAG 3.1.2).
 * @param hanLang the language of Chinese characters, BCP 47; null on a page whose own language is written with them
 */
export function foreignRuns(text: string, hanLang: string | null): readonly Run[] {
  if (hanLang === null) return [{ text }];
  // A text split by a group in parentheses has what matched at every second place.
  return text.split(hanRun).flatMap((part, index) => (part === '' ? [] : [index % 2 === 1 ? { text: part, lang: hanLang } : { text: part }]));
}

/** The same for a text in which matches are marked. */
export function foreignPieces(pieces: readonly Piece[], hanLang: string | null): readonly (Piece & Run)[] {
  return pieces.flatMap(({ text, marked }) => foreignRuns(text, hanLang).map((run) => ({ ...run, marked })));
}
