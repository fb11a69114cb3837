import { library } from '#content/currentLibrary.ts';

const checkSteps = ['', ...library.questions.map(({ id }) => `${id}/`), 'review/', 'results/'];

/** Addresses of pages that are made on request. */
export const renderedAddresses: readonly string[] = ['/search/', '/settings/', ...checkSteps.map((step) => `/check/${step}`)];
