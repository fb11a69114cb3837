import { library, sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from './Language.ts';
import { addressUnder, isMirrored, mirroredAddress } from './addresses.ts';

const { languages } = library.site;

const folderOf = (language: Language) => languages.find(({ code }) => code === language)?.path ?? '';

/** The language of the page at an address, from the address's first folder. */
export function languageAt(pathname: string): Language {
  const [, first = ''] = pathname.split('/');
  return languages.find(({ path }) => path !== '' && path === first)?.code ?? sourceLanguage;
}

/** An address of the source language as it is in this language; see {@link addressUnder}. */
export function addressIn(language: Language, address: string): string {
  return addressUnder(folderOf(language), address);
}

/** The address in the source language of the page at an address in any. */
export function sourceAddress(pathname: string): string {
  const folder = folderOf(languageAt(pathname));
  return folder === '' ? pathname : pathname.slice(folder.length + 1) || '/';
}

/** One version of a page among its languages. `x-default` is the source's. */
interface Alternate {
  readonly hreflang: string;
  readonly address: string;
}

/**
 * The versions of a page in all languages, its own among them, for `rel="alternate"`; none where the page exists in one
 * language alone.
 */
export function alternatesOf(pathname: string): readonly Alternate[] {
  const address = sourceAddress(pathname);
  if (languages.length === 1 || !isMirrored(address)) return [];
  const versions = languages.map(({ code }) => ({ hreflang: code, address: addressIn(code, address) }));
  return [...versions, { hreflang: 'x-default', address }];
}

/** A language's name in itself and where the page, or the one nearest to it, stands in that language. */
interface OtherLanguage {
  readonly code: Language;
  readonly name: string;
  readonly address: string;
  /** What that language's addresses begin with, e.g. `/en`; empty for the source language. */
  readonly root: string;
}

/** The other languages of the page at an address, in the site's order. */
export function otherLanguagesOf(pathname: string): readonly OtherLanguage[] {
  const own = languageAt(pathname);
  const address = mirroredAddress(sourceAddress(pathname));
  return languages.filter(({ code }) => code !== own).map(({ code, name, path }) => ({ code, name, address: addressIn(code, address), root: path && `/${path}` }));
}
