import { factOptions } from '#domain/rule.ts';

const checkSteps = ['', ...Object.keys(factOptions).map((question) => `${question}/`), 'review/', 'results/'];

/** Addresses of pages that are made on request. */
export const renderedAddresses: readonly string[] = ['/search/', '/settings/', ...checkSteps.map((step) => `/check/${step}`)];
