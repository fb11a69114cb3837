import { library } from '#content/currentLibrary.ts';
import type { Address } from '#search/suggestAddresses.ts';
import { t } from '#i18n/t.ts';


/** The main menu, in order. */
export const mainMenu: readonly Address[] = [
  { url: '/entitlements/', name: t('nav.entitlements') },
  { url: '/easy/', name: t('easy.title') },
  { url: '/plan/', name: t('nav.plan') },
  { url: '/duties/', name: t('nav.duties') },
  { url: '/departments/', name: t('nav.departments') },
  { url: '/terms/', name: t('nav.terms') },
  ...library.pages.map(({ id, title }) => ({ url: `/${id}/`, name: title })),
];

/** Every page but its editions: what a mistyped address may have meant. */
export const pageAddresses: readonly Address[] = [
  { url: '/', name: t('site.home') },
  { url: '/check/', name: t('check.title') },
  { url: '/settings/', name: t('settings.title') },
  ...mainMenu,
  { url: '/plan/clauses/', name: t('clauses.title') },
  ...library.entitlements.map(({ id, title }) => ({ url: `/entitlements/${id}/`, name: title })),
  { url: '/check/paper/', name: t('paper.indexTitle') },
  { url: '/braille/', name: t('braille.title') },
  { url: '/data/', name: t('data.title') },
  ...[...library.site.people, ...library.site.categories].map(({ id, name }) => ({ url: `/for/${id}/`, name })),
  { url: '/easy/check/', name: t('easy.checkTitle') },
  ...library.easy.editions.map(({ id, title }) => ({ url: `/easy/entitlements/${id}/`, name: t('easy.pageTitle', { title }) })),
  ...library.departments.map(({ id, name }) => ({ url: `/departments/${id}/`, name })),
];

/** Every listed address of the site, for the sitemap. */
export const siteAddresses: readonly Address[] = [
  ...pageAddresses,
  ...library.entitlements.flatMap(({ id, title }) => [
    { url: `/entitlements/${id}/paper/`, name: t('paper.title', { title }) },
    { url: `/entitlements/${id}/large-print/`, name: t('largePrint.title', { title }) },
    { url: `/entitlements/${id}/counter/`, name: t('counter.title', { title }) },
    { url: `/braille/${id}/`, name: t('braille.titleFor', { title }) },
  ]),
];
