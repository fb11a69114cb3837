import { library } from '#content/currentLibrary.ts';

const checkSteps = ['', ...library.questions.map(({ id }) => `${id}/`), 'review/', 'results/'];

/** Addresses of pages that are made on request, in every language. */
export const renderedAddresses: readonly string[] = library.site.languages.flatMap(({ path }) =>
  ['/search/', '/settings/', ...checkSteps.map((step) => `/check/${step}`)].map((address) => (path === '' ? address : `/${path}${address}`)),
);
