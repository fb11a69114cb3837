import type { HTMLElement } from 'node-html-parser';
import type { BuiltSite, SiteFault } from './BuiltSite.ts';

/** Links inside the site that lead nowhere: to no address, or to no place on the page they name. */
export function brokenLinks(site: BuiltSite): readonly SiteFault[] {
  return [...site.pages].flatMap(([page, html]) => brokenLinksOf(page, html, site));
}

/** The same for one page, which need not be among the built ones. */
export function brokenLinksOf(page: string, html: HTMLElement, { pages, addresses }: BuiltSite): readonly SiteFault[] {
  const targets = html
    .querySelectorAll('[href], [src], [action], [cite], [poster]')
    .flatMap((element) => ['href', 'src', 'action', 'cite', 'poster'].flatMap((name) => element.getAttribute(name) ?? []));
  return targets.flatMap((target): readonly SiteFault[] => {
    if (/^[a-z]+:/.test(target)) return [];
    const url = new URL(target, `http://site${page}`);
    if (url.pathname !== page && !addresses.has(url.pathname)) return [{ page, message: `链接到不存在的地址 ${target}（broken link）` }];
    const id = decodeURIComponent(url.hash.slice(1));
    const linked = url.pathname === page ? html : pages.get(url.pathname);
    return id !== '' && linked && !linked.getElementById(id) ? [{ page, message: `链接到不存在的位置 ${target}（no such place on that page）` }] : [];
  });
}

/** Pages that no other page links to. */
export function orphanPages({ pages }: BuiltSite, except: readonly string[]): readonly SiteFault[] {
  const linked = new Set<string>();
  for (const [page, html] of pages) {
    for (const link of html.querySelectorAll('a[href]')) {
      const url = new URL(link.getAttribute('href')!, `http://site${page}`);
      if (url.pathname !== page) linked.add(url.pathname);
    }
  }
  return [...pages.keys()]
    .filter((page) => !linked.has(page) && !except.includes(page))
    .map((page) => ({ page, message: '没有任何页面链接到这一页（no page links here）' }));
}

/**
 * Anything that a browser would fetch from another site.
 * @param videoHosts hosts that a video, and nothing else, may come from
 */
export function thirdPartyRequests({ pages }: BuiltSite, ownOrigin: string, videoHosts: readonly string[]): readonly SiteFault[] {
  return [...pages].flatMap(([page, html]) =>
    html
      .querySelectorAll('script, link, img, source, video, audio, track, iframe, object, embed, form, use')
      .flatMap((element) =>
        ['src', 'href', 'srcset', 'poster', 'data', 'action']
          .map((name) => element.getAttribute(name) ?? '')
          .filter((address) => !(element.tagName === 'VIDEO' && address === element.getAttribute('src') && videoHosts.some((host) => address.startsWith(`https://${host}/`)))),
      )
      .filter((address) => /^(?:[a-z]+:)?\/\//.test(address) && !address.startsWith(`${ownOrigin}/`))
      .map((address) => ({ page, message: `会向别的网站要东西：${address}（third-party request）` })),
  );
}
