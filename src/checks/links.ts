import type { HTMLElement } from 'node-html-parser';
import type { BuiltSite, SiteCheck, SiteFault } from './BuiltSite.ts';

/** Links inside the site that lead nowhere: to no address, or to no place on the page they name. */
export function brokenLinks(site: BuiltSite): SiteCheck {
  return { onPage: (page, html) => brokenLinksOf(page, html, site) };
}

/** The same for one page, which need not be among the built ones. */
export function brokenLinksOf(page: string, html: HTMLElement, site: BuiltSite): readonly SiteFault[] {
  const targets = html
    .querySelectorAll('[href], [src], [action], [cite], [poster]')
    .flatMap((element) => ['href', 'src', 'action', 'cite', 'poster'].flatMap((name) => element.getAttribute(name) ?? []));
  return targets.flatMap((target): readonly SiteFault[] => {
    if (/^[a-z]+:/.test(target)) return [];
    const url = new URL(target, `http://site${page}`);
    if (url.pathname !== page && !site.addresses.has(url.pathname)) return [{ page, message: `链接到不存在的地址 ${target}（broken link）` }];
    const id = decodeURIComponent(url.hash.slice(1));
    if (id === '') return [];
    const isThere = url.pathname === page ? html.getElementById(id) !== null : (placesOn(url.pathname, site)?.has(id) ?? true);
    return isThere ? [] : [{ page, message: `链接到不存在的位置 ${target}（no such place on that page）` }];
  });
}

const places = new WeakMap<BuiltSite, Map<string, ReadonlySet<string> | null>>();

/** The ids on a page, which is parsed once however many link to it; null when there is no such page. */
function placesOn(address: string, site: BuiltSite): ReadonlySet<string> | null {
  const known = places.get(site) ?? new Map<string, ReadonlySet<string> | null>();
  places.set(site, known);
  const found = known.get(address);
  if (found !== undefined) return found;
  const html = site.pages.get(address);
  const ids = html ? new Set(html.querySelectorAll('[id]').map((element) => element.id)) : null;
  known.set(address, ids);
  return ids;
}

/** Pages that no other page links to. */
export function orphanPages(except: readonly string[]): SiteCheck {
  const seen: string[] = [];
  const linked = new Set<string>();
  return {
    onPage(page, html) {
      seen.push(page);
      for (const link of html.querySelectorAll('a[href]')) {
        const url = new URL(link.getAttribute('href')!, `http://site${page}`);
        if (url.pathname !== page) linked.add(url.pathname);
      }
      return [];
    },
    atEnd: () =>
      seen
        .filter((page) => !linked.has(page) && !except.includes(page))
        .map((page) => ({ page, message: '没有任何页面链接到这一页（no page links here）' })),
  };
}

/**
 * Anything that a browser would fetch from another site.
 * @param videoHosts hosts that a video, and nothing else, may come from
 */
export function thirdPartyRequests(ownOrigin: string, videoHosts: readonly string[]): SiteCheck {
  return {
    onPage: (page, html) =>
      html
        .querySelectorAll('script, link, img, source, video, audio, track, iframe, object, embed, form, use')
        .flatMap((element) =>
          ['src', 'href', 'srcset', 'poster', 'data', 'action']
            .map((name) => element.getAttribute(name) ?? '')
            .filter((address) => !(element.tagName === 'VIDEO' && address === element.getAttribute('src') && videoHosts.some((host) => address.startsWith(`https://${host}/`)))),
        )
        .filter((address) => /^(?:[a-z]+:)?\/\//.test(address) && !address.startsWith(`${ownOrigin}/`))
        .map((address) => ({ page, message: `会向别的网站要东西：${address}（third-party request）` })),
  };
}
