import { renderedAddresses } from './renderedAddresses.ts';

/** Pages made on request and the methods they take; `*`: the page itself refuses the others, in words of its own. */
export const renderedRoutes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(renderedAddresses.map((address) => [address, address.endsWith('/search/') ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD', 'POST', 'OPTIONS']])),
  ...Object.fromEntries(['/api/search', '/api/search/'].map((address) => [address, ['GET', 'HEAD', 'OPTIONS']])),
  ...Object.fromEntries(['/api/check', '/api/check/'].map((address) => [address, ['POST', '*']])),
};
