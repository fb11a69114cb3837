import { addressUnder, isMirrored, mirroredAddress } from './addresses.ts';
import type { Language } from './Language.ts';

/** A language as content/site.yaml lists it. */
interface SiteLanguage {
  readonly code: Language;
  /** Its name in itself. */
  readonly name: string;
  /** The folder that its addresses begin with; empty for the source language. */
  readonly path: string;
}

/** One version of a page among its languages. `x-default` is the source's. */
interface Alternate {
  readonly hreflang: string;
  readonly address: string;
}

/** Another language, and where a page or the one nearest to it stands in it. */
interface OtherLanguage {
  readonly code: Language;
  readonly name: string;
  readonly address: string;
  /** What that language's addresses begin with, e.g. `/en`; empty for the source language. */
  readonly root: string;
}

/** Addresses among the languages of a site. An address is a path, with or without what follows `?` or `#`. */
interface LanguageAddresses {
  /** The language of the page at an address, from the address's first folder. */
  readonly languageAt: (address: string) => Language;
  /** An address of the source language as it is in this one; see `addressUnder`. */
  readonly addressIn: (language: Language, address: string) => string;
  /** The address in the source language of the page at an address in any. */
  readonly sourceAddress: (address: string) => string;
  /** The versions of a page in all languages, its own among them; none where it exists in one language alone. */
  readonly alternatesOf: (address: string) => readonly Alternate[];
  /** The other languages of a page, in the site's order; none on a site of one language. */
  readonly otherLanguagesOf: (address: string) => readonly OtherLanguage[];
}

/** @param languages the site's languages, the source language first */
export function languageAddresses(languages: readonly SiteLanguage[]): LanguageAddresses {
  const source = languages[0]!;
  const withCode = (language: Language) => languages.find(({ code }) => code === language) ?? source;
  const languageAt = (address: string) => {
    const first = address.split(/[/?#]/)[1];
    return (languages.find(({ path }) => path !== '' && path === first) ?? source).code;
  };
  const addressIn = (language: Language, address: string) => addressUnder(withCode(language).path, address);
  const sourceAddress = (address: string) => {
    const { path } = withCode(languageAt(address));
    return path === '' ? address : address.slice(path.length + 1) || '/';
  };
  return {
    languageAt,
    addressIn,
    sourceAddress,
    alternatesOf(address) {
      const inSource = sourceAddress(address);
      if (languages.length === 1 || !isMirrored(inSource)) return [];
      return [...languages.map(({ code }) => ({ hreflang: code, address: addressIn(code, inSource) })), { hreflang: 'x-default', address: inSource }];
    },
    otherLanguagesOf(address) {
      const own = languageAt(address);
      const inSource = mirroredAddress(sourceAddress(address));
      return languages
        .filter(({ code }) => code !== own)
        .map(({ code, name, path }) => ({ code, name, address: addressIn(code, inSource), root: path && `/${path}` }));
    },
  };
}
