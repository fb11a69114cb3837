import type { IncomingMessage } from 'node:http';
import { isIPv6, type BlockList } from 'node:net';

/** Whether the person's own connection was encrypted. Only a proxy named in the settings is believed about that. */
export function cameOverTls(request: IncomingMessage, trustedProxies: BlockList): boolean {
  if (request.headers['x-forwarded-proto'] !== 'https') return false;
  const address = request.socket.remoteAddress;
  return address !== undefined && trustedProxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
