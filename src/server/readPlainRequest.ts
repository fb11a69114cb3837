/** What an answer from memory may depend on, besides the address. */
const lookedAt = ['host', 'accept-encoding', 'cookie', 'if-none-match', 'x-forwarded-proto'] as const;
export type HeadersLookedAt = Readonly<Partial<Record<(typeof lookedAt)[number], string>>>;

/** A request that leaves no room for two readings. */
export interface PlainRequest {
  readonly target: string;
  /** By name in lower case, without the spaces around them. */
  readonly headers: HeadersLookedAt & { readonly host: string };
}

/** A whole GET and nothing after it: visible ASCII, every line ended by CRLF, no folded line, no space before a colon (RFC 9112, 3 to 5). */
const wholeGet = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[A-Za-z0-9-]+:[ -~]*\r\n)+)\r\n$/;
/** How a message goes on: a body, another protocol, the end of the connection. */
const howItGoesOn: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'trailer', 'te', 'expect', 'upgrade', 'proxy-connection', 'http2-settings']);
const isLookedAt = new Set<string>(lookedAt);

/**
 * Recognises the commonest request, a plain GET, in the bytes of one packet.
 * @param text what came, one character for each byte
 * @returns null whenever anything is unusual; such a request is for Node to read, whatever it is
 */
export function readPlainRequest(text: string): PlainRequest | null {
  const parts = wholeGet.exec(text);
  if (!parts) return null;
  const [, target, lines] = parts as unknown as readonly [string, string, string];
  const headers: Record<string, string> = {};
  for (let from = 0; from < lines.length; ) {
    const colon = lines.indexOf(':', from);
    const end = lines.indexOf('\r', colon);
    const name = lines.slice(from, colon).toLowerCase();
    if (howItGoesOn.has(name)) return null;
    if (name === 'connection' && lines.slice(colon + 1, end).trim().toLowerCase() !== 'keep-alive') return null;
    if (isLookedAt.has(name)) {
      if (headers[name] !== undefined) return null;
      headers[name] = lines.slice(colon + 1, end).trim();
    }
    from = end + 2;
  }
  const { host } = headers;
  return host === undefined ? null : { target, headers: { ...headers, host } };
}
