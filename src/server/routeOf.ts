/**
 * The kind of address that a log may hold: which part of the site, never which page of it, e.g. `/entitlements/*`.
 * @param path a known address of this site, without its query
 * @param languages the paths of the further languages, e.g. `en`
 */
export function routeOf(path: string, languages: readonly string[]): string {
  const parts = path.split('/').slice(1);
  const language = languages.includes(parts[0]!) ? `/${parts.shift()!}` : '';
  if (parts[0] === '') return `${language}/`;
  // What stands at the top by itself is a file, or one page among many: about, terms, feed.xml.
  return parts.length === 1 || (parts.length === 2 && parts[1] === '') ? `${language}/*` : `${language}/${parts[0]!}/*`;
}
