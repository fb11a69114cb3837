/** A name for content: the first 132 bits of its SHA-256, in base64url. The same in Node and in the browser (secure pages only). */
export async function hashOf(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}
