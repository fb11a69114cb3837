/**
 * An address whose percent-encoding is valid UTF-8. Old Chinese pages link with GBK bytes (`?q=%CE%DE`);
 * such parts are decoded as GB 18030 and encoded anew, and bytes that are neither become a space.
 * @param address path and query as they stand in the request line
 */
export function asUtf8Address(address: string): string {
  return address.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    const bytes = Uint8Array.from(encoded.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    for (const encoding of ['utf-8', 'gb18030']) {
      try {
        new TextDecoder(encoding, { fatal: true }).decode(bytes);
        return encoding === 'utf-8' ? encoded : encodeURIComponent(new TextDecoder(encoding).decode(bytes));
      } catch {
        // Not this encoding; the next one may fit.
      }
    }
    return '%20';
  }).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}
