import type { IncomingMessage } from 'node:http';

/**
 * Why a request is answered before anyone looks at its address; null when nothing is wrong with it.
 * - Exactly one Host, a plausible one, and one of ours where the settings name them (RFC 9112, 3.2): nobody poisons a cache with it.
 * - No body where none has a meaning: such requests are how two servers are made to disagree on where the next one begins.
 * @param allowedHosts empty: any
 */
export function refusalOf(request: IncomingMessage, allowedHosts: readonly string[]): 400 | null {
  const { headers, rawHeaders, method } = request;
  const { host } = headers;
  if (host === undefined ? request.httpVersion !== '1.0' || allowedHosts.length > 0 : !isOurHost(host, allowedHosts)) return 400;
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  if (hosts > 1) return 400;
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  return hasBody && (method === 'GET' || method === 'HEAD') ? 400 : null;
}

/**
 * Whether a Host is plausible, and one of ours where the settings name them.
 * @param allowedHosts empty: any
 */
export function isOurHost(host: string, allowedHosts: readonly string[]): boolean {
  return /^[\w.\-:[\]]+$/.test(host) && (allowedHosts.length === 0 || allowedHosts.includes(host.toLowerCase().replace(/:(?:80|443)$/, '')));
}
