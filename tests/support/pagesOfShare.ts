import { library } from '#content/currentLibrary.ts';
import { shareOf } from '../accessibility/matrix/share.ts';

const pinyinFolder = '/pinyin/';

/** Of these addresses what a run looks at: today's fourteenth, or what `PAGES` says; `npm run sweep` looks at all. */
export function pagesToLookAt(addresses: readonly string[]): readonly string[] {
  const ids = new Set([...library.entitlements, ...library.departments].map(({ id }) => id));
  return pagesOfShare(addresses, ids, process.env['PAGES'] ?? 'day/14', new Date().toISOString().slice(0, 10));
}

/**
 * The first page of each make, and a share of the others. Pages of one make differ in content only; copies with pinyin are
 * one make, for one function writes them all from pages that are looked at themselves.
 * @param ids of what the site has pages for; an address with one of them in its place is of the same make
 * @param share `1/1` for all, `2/14`, or `day/14` for another fourteenth each day
 * @param today ISO date
 */
export function pagesOfShare(addresses: readonly string[], ids: ReadonlySet<string>, share: string, today: string): readonly string[] {
  const [own, shares] = shareOf(share, today);
  const counts = new Map<string, number>();
  return addresses.filter((address) => {
    const make = address.startsWith(pinyinFolder) ? pinyinFolder : address.split('/').map((part) => (ids.has(part) ? '*' : part)).join('/');
    const index = counts.get(make) ?? 0;
    counts.set(make, index + 1);
    return index === 0 || index % shares === own;
  });
}
