import { quoteRendering } from '#content/currentLibrary.ts';
import type { Language } from './Language.ts';

/** The unofficial rendering of clauses that stand together; null in the source language, or where one has none. */
export function renderingOf(language: Language, clauses: readonly string[]): string | null {
  const renderings = clauses.map((id) => quoteRendering(language, id));
  return renderings.includes(null) ? null : renderings.join(' ');
}
