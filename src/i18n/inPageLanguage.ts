import type { TFunction } from 'i18next';
import { sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from './Language.ts';
import { isMirrored } from './addresses.ts';
import { addressIn, languageAt } from './languages.ts';
import { marksOf, type Marks } from './marks.ts';
import { tIn } from './t.ts';

/** What a page and its components write with. */
interface PageLanguage {
  readonly language: Language;
  readonly t: TFunction;
  /** An address of the source language as this page links to it. */
  readonly to: (address: string) => string;
  /** For links that lead out of the page's language. */
  readonly hreflangOf: (address: string) => Language | undefined;
  readonly marks: Marks;
  /** The `lang` of words that stay in the source language; undefined where the whole page is in it. */
  readonly sourceLang: Language | undefined;
}

/**
 * The language of a page, from its address.
 * @param page Astro's own global; `originPathname` stays what was asked for when a page is rewritten to the 404 page
 */
export function inPageLanguage({ originPathname }: { readonly originPathname: string }): PageLanguage {
  const language = languageAt(originPathname);
  const sourceLang = language === sourceLanguage ? undefined : sourceLanguage;
  return {
    language,
    t: tIn(language),
    to: (address) => addressIn(language, address),
    hreflangOf: (address) => (isMirrored(address) ? undefined : sourceLang),
    marks: marksOf(language),
    sourceLang,
  };
}
