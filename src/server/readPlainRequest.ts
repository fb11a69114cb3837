/** A request that leaves no room for two readings. Values as sent, without the spaces around them. */
export interface PlainRequest {
  readonly target: string;
  readonly host: string;
  readonly acceptEncoding: string | undefined;
  readonly cookie: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly forwardedProto: string | undefined;
}

/** A whole GET and nothing after it: visible ASCII, every line ended by CRLF, no folded line, no space before a colon (RFC 9112, 3 to 5). */
const wholeGet = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[A-Za-z0-9-]+:[ -~]*\r\n)+)\r\n$/;

/**
 * Recognises the commonest request, a plain GET, in the bytes of one packet.
 * @param text what came, one character for each byte
 * @returns null whenever anything is unusual; such a request is for Node to read, whatever it is. Headers that say
 * how a message goes on (a body, another protocol, the end of the connection) are always unusual here.
 */
export function readPlainRequest(text: string): PlainRequest | null {
  const parts = wholeGet.exec(text);
  if (!parts) return null;
  const lines = parts[2]!;
  let host: string | undefined;
  let acceptEncoding: string | undefined;
  let cookie: string | undefined;
  let ifNoneMatch: string | undefined;
  let forwardedProto: string | undefined;
  for (let from = 0; from < lines.length; ) {
    const colon = lines.indexOf(':', from);
    const end = lines.indexOf('\r', colon);
    switch (lines.slice(from, colon).toLowerCase()) {
      case 'host':
        if (host !== undefined) return null;
        host = lines.slice(colon + 1, end).trim();
        break;
      case 'accept-encoding':
        if (acceptEncoding !== undefined) return null;
        acceptEncoding = lines.slice(colon + 1, end).trim();
        break;
      case 'cookie':
        if (cookie !== undefined) return null;
        cookie = lines.slice(colon + 1, end).trim();
        break;
      case 'if-none-match':
        if (ifNoneMatch !== undefined) return null;
        ifNoneMatch = lines.slice(colon + 1, end).trim();
        break;
      case 'x-forwarded-proto':
        if (forwardedProto !== undefined) return null;
        forwardedProto = lines.slice(colon + 1, end).trim();
        break;
      case 'connection':
        if (lines.slice(colon + 1, end).trim().toLowerCase() !== 'keep-alive') return null;
        break;
      case 'content-length':
      case 'transfer-encoding':
      case 'trailer':
      case 'te':
      case 'expect':
      case 'upgrade':
      case 'proxy-connection':
      case 'http2-settings':
        return null;
    }
    from = end + 2;
  }
  return host === undefined ? null : { target: parts[1]!, host, acceptEncoding, cookie, ifNoneMatch, forwardedProto };
}
