import { z } from 'zod';
import type { Library } from '#content/Library.ts';

/** One language of the site and its library; the plan's own language comes first. */
export interface Edition {
  /** BCP 47. */
  readonly language: string;
  readonly library: Library;
}

/** The languages of the site, the original first. Every library holds the same things in the same order. */
export type Editions = readonly [Edition, ...Edition[]];

/** Words of this site by language. A further language is one more key, so what reads the data today goes on working. */
export const words = z
  .object({ 'zh-CN': z.string() })
  .catchall(z.string())
  .meta({ description: 'Words of this site by language (BCP 47). zh-CN is the original; more languages may come.' });

/** What `pick` finds in each language's library, as one value by language. */
export function inEveryLanguage(editions: Editions, pick: (library: Library) => string): z.output<typeof words> {
  return words.parse(Object.fromEntries(editions.map(({ language, library }) => [language, pick(library)])));
}
