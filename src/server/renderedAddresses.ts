/** Addresses of pages that are made on request. */
export const renderedAddresses: readonly string[] = ['/search/', '/check/', '/settings/'];
