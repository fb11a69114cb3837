import { library } from '#content/currentLibrary.ts';
import type { Address } from '#search/suggestAddresses.ts';
import { t } from '#i18n/t.ts';


/** The main menu, in order. */
export const mainMenu: readonly Address[] = [
  { url: '/entitlements/', name: t('nav.entitlements') },
  { url: '/plan/', name: t('nav.plan') },
  { url: '/duties/', name: t('nav.duties') },
  { url: '/departments/', name: t('nav.departments') },
  { url: '/terms/', name: t('nav.terms') },
  ...library.pages.map(({ id, title }) => ({ url: `/${id}/`, name: title })),
];

/** Every listed address of the site, for the sitemap and for guessing at mistyped ones; editions stand below. */
export const siteAddresses: readonly Address[] = [
  { url: '/', name: t('site.home') },
  { url: '/check/', name: t('check.title') },
  { url: '/settings/', name: t('settings.title') },
  ...mainMenu,
  { url: '/plan/clauses/', name: t('clauses.title') },
  ...library.entitlements.map(({ id, title }) => ({ url: `/entitlements/${id}/`, name: title })),
  ...[...library.site.people, ...library.site.categories].map(({ id, name }) => ({ url: `/for/${id}/`, name })),
  ...library.departments.map(({ id, name }) => ({ url: `/departments/${id}/`, name })),
];

/** Other editions of the pages, for the sitemap; a mistyped address is led to the page itself. */
export const editionAddresses: readonly Address[] = library.entitlements.flatMap(({ id, title }) => [
  { url: `/entitlements/${id}/large-print/`, name: t('largePrint.title', { title }) },
  { url: `/entitlements/${id}/counter/`, name: t('counter.title', { title }) },
]);
