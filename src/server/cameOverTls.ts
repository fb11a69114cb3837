import { isIPv6, type BlockList, type Socket } from 'node:net';

/**
 * Whether the person's own connection was encrypted. Only a proxy named in the settings is believed about that.
 * @param forwardedProto the request's X-Forwarded-Proto
 */
export function cameOverTls(forwardedProto: string | string[] | undefined, { remoteAddress }: Socket, trustedProxies: BlockList): boolean {
  return forwardedProto === 'https' && remoteAddress !== undefined && trustedProxies.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4');
}
