import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether another site sent this form. Browsers say so themselves: Sec-Fetch-Site, or, where it is missing, Origin.
 * Who sends neither (old browsers, proxies that drop Origin, programs) is let in: the forms keep nothing that is worth forging.
 */
export function isForeign(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}
