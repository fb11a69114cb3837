import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { contentFolder } from './folders.js';
import type { Library } from './Library.ts';
import type { Content } from './readContent.ts';
import { translate } from './translation/translate.ts';
import type { LedgerWords, Translation } from './translation/Translation.ts';

const { library: source, translations } = await currentContent();

/** The content of this site in its source language, read once. Throws all faults at once when content/ is not sound. */
export const library: Library = source;

/** BCP 47. */
export const sourceLanguage: string = library.language;

const byLanguage = new Map(
  translations.map(({ code, translation, units, stale }) => [code, { translation, library: translate(library, translation), renderings: renderingsOf(translation), units, stale }] as const),
);

/** The content in one of the languages of content/site.yaml. Throws for any other. */
export function libraryIn(language: string): Library {
  return language === sourceLanguage ? library : read(language).library;
}

/** A clause of the plan in another language, which is not an official text; null in the plan's own language, or where there is no such clause. */
export function quoteRendering(language: string, clauseId: string): string | null {
  return language === sourceLanguage ? null : (read(language).renderings.get(clauseId) ?? null);
}

/** The names and notes of the accessibility ledger in another language; null in the source's. */
export function ledgerWordsIn(language: string): LedgerWords | null {
  return language === sourceLanguage ? null : read(language).translation.ledger;
}

/**
 * Whether the source has changed since the translation was last compared with it.
 * @param unit e.g. `entitlements/bus-free`, `questions/age`, `plan/3.1.1-c1`, `ui/site.skip`
 * @throws for a unit that there is not
 */
export function isTranslationStale(language: string, unit: string): boolean {
  if (language === sourceLanguage) return false;
  const { units, stale } = read(language);
  if (!units.has(unit)) throw new Error(`没有叫 “${unit}” 的翻译单元。 / No unit "${unit}" to translate.`);
  return stale.has(unit);
}

function read(language: string) {
  const found = byLanguage.get(language);
  if (!found) throw new Error(`${contentFolder}/site.yaml 没有语言 “${language}”。 / ${contentFolder}/site.yaml lists no language "${language}".`);
  return found;
}

function renderingsOf({ plan }: Translation): ReadonlyMap<string, string> {
  return new Map([...plan.values()].flatMap((chapter) => Object.entries(chapter).flatMap(([id, words]) => (isClauseWords(words) ? [[id, words.text] as const] : []))));
}

function isClauseWords(words: unknown): words is { readonly text: string } {
  return typeof words === 'object' && words !== null && 'text' in words;
}

/** What the build kept (`CONTENT_SNAPSHOT`, set by the server alone), or content/ itself, read and checked. */
async function currentContent(): Promise<Content> {
  const snapshot = process.env['CONTENT_SNAPSHOT'];
  if (snapshot) return deserialize(readFileSync(snapshot)) as Content;
  // Imported only here: a running site needs neither the schemas nor the checks.
  return (await import('./readContent.ts')).readContent();
}
