/**
 * Parts that exist in the source language alone: the editions of its text, and what is no page.
 * Every other page exists in every language, at the same address behind the language's folder.
 */
const sourceOnly = /^\/(?:easy|braille|pinyin|specimen|api|sign-language|recordings|_astro)\/|^\/(?:404|500)(?:\/|$)|^\/(?!feed\.xml$)[^/]+\.(?:xml|txt|svg)$/;

/** The page nearest to one that stands in the source language alone: the thing itself without its edition. */
const nearestPages: readonly (readonly [RegExp, string])[] = [
  [/^\/easy\/check\/$/, '/check/'],
  [/^\/(?:easy|braille)\/$/, '/entitlements/'],
  [/^\/(?:easy\/entitlements|braille)\/([^/]+)\/$/, '/entitlements/$1/'],
];

/** Whether an address of the source language has counterparts in the others. The part behind `#` or `?` does not matter. */
export function isMirrored(address: string): boolean {
  return !sourceOnly.test(address);
}

/**
 * An address as a page in another language links to it: `/terms/#blind` becomes `/en/terms/#blind`. What exists in the
 * source language alone, a place on the same page and another site stay as they are.
 * @param folder the language's folder, e.g. `en`; empty for the source language
 * @param address the address in the source language
 */
export function addressUnder(folder: string, address: string): string {
  return folder === '' || !/^\/(?!\/)/.test(address) || !isMirrored(address) ? address : `/${folder}${address}`;
}

/**
 * The address in the source language of the page that says the same, or the nearest: itself where it has counterparts.
 * @param address in the source language, without folder
 */
export function mirroredAddress(address: string): string {
  if (isMirrored(address)) return address;
  const nearest = nearestPages.find(([pattern]) => pattern.test(address));
  return nearest ? address.replace(...nearest) : '/';
}
