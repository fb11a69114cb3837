import { join } from 'node:path';
import { formatContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import { readLibrary } from './readLibrary.ts';

/** The content of this site, read once. Throws all faults at once when content/ is not sound. */
export const library: Library = readOrThrow();

/** The language that the plan and content/ are written in. */
export const sourceLanguage: string = library.language;

/** The library in one of the site's languages. */
export function libraryIn(language: string): Library {
  return language === sourceLanguage ? library : { ...library, language };
}

/* eslint-disable @typescript-eslint/no-unused-vars -- There is one language so far. */
/** The unofficial rendering of a clause; null in the source language. */
export function quoteRendering(_language: string, _clauseId: string): string | null {
  return null;
}

/** The names and notes of the accessibility ledger in another language; null in the source's. */
export function ledgerWordsIn(_language: string): null {
  return null;
}

/** Whether the source has changed since a unit, e.g. `entitlements/bus-free`, was last compared with it. */
export function isTranslationStale(_language: string, _unit: string): boolean {
  return false;
}
/* eslint-enable */

function readOrThrow(): Library {
  const { library, errors } = readLibrary(join(process.cwd(), 'content'));
  if (!library || errors.length > 0) {
    throw new Error(`content/ 有 ${errors.length} 处要改：\n\n${errors.map(formatContentError).join('\n\n')}`);
  }
  return library;
}
