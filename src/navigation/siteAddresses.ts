import { library, libraryIn, sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from '#i18n/Language.ts';
import type { Address } from '#search/suggestAddresses.ts';
import { isMirrored } from '#i18n/addresses.ts';
import { addressIn } from '#i18n/languages.ts';
import { tIn } from '#i18n/t.ts';

/** The main menu, in order; addresses are those of the source language. */
export function mainMenuIn(language: Language): readonly Address[] {
  const t = tIn(language);
  return [
    { url: '/entitlements/', name: t('nav.entitlements') },
    { url: '/easy/', name: t('easy.title') },
    { url: '/plan/', name: t('nav.plan') },
    { url: '/duties/', name: t('nav.duties') },
    { url: '/departments/', name: t('nav.departments') },
    { url: '/terms/', name: t('nav.terms') },
    ...libraryIn(language).pages.map(({ id, title }) => ({ url: `/${id}/`, name: title })),
  ];
}

/** Every page but its editions, as a page in this language links to it: what a mistyped address may have meant. */
export function pageAddressesIn(language: Language): readonly Address[] {
  const t = tIn(language);
  const { entitlements, departments, site, easy } = libraryIn(language);
  const addresses: readonly Address[] = [
    { url: '/', name: t('site.home') },
    { url: '/check/', name: t('check.title') },
    { url: '/settings/', name: t('settings.title') },
    ...mainMenuIn(language),
    { url: '/plan/clauses/', name: t('clauses.title') },
    ...entitlements.map(({ id, title }) => ({ url: `/entitlements/${id}/`, name: title })),
    { url: '/check/paper/', name: t('paper.indexTitle') },
    { url: '/braille/', name: t('braille.title') },
    { url: '/data/', name: t('data.title') },
    { url: '/offline/', name: t('offline.title') },
    ...[...site.people, ...site.categories].map(({ id, name }) => ({ url: `/for/${id}/`, name })),
    { url: '/easy/check/', name: t('easy.checkTitle') },
    ...easy.editions.map(({ id, title }) => ({ url: `/easy/entitlements/${id}/`, name: t('easy.pageTitle', { title }) })),
    ...departments.map(({ id, name }) => ({ url: `/departments/${id}/`, name })),
  ];
  return addresses
    .filter(({ url }) => language === sourceLanguage || isMirrored(url))
    .map(({ url, name }) => ({ url: addressIn(language, url), name }));
}

/** The addresses that a language has of its own, for the sitemap. */
function listedIn(language: Language): readonly string[] {
  const editions = library.entitlements.flatMap(({ id }) => [
    `/entitlements/${id}/paper/`,
    `/entitlements/${id}/large-print/`,
    `/entitlements/${id}/counter/`,
    `/braille/${id}/`,
  ]);
  return [
    ...pageAddressesIn(language).map(({ url }) => url),
    ...editions.filter((address) => language === sourceLanguage || isMirrored(address)).map((address) => addressIn(language, address)),
  ];
}

/** Every listed address of the site, language by language. */
export const siteAddresses: readonly string[] = library.site.languages.flatMap(({ code }) => listedIn(code));
