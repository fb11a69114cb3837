import type { BuiltSite, SiteFault } from './BuiltSite.ts';

/** Links inside the site that lead nowhere: to no address, or to no place on the page they name. */
export function brokenLinks({ pages, addresses }: BuiltSite): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  for (const [page, html] of pages) {
    const targets = html
      .querySelectorAll('[href], [src], [action], [cite], [poster]')
      .flatMap((element) => ['href', 'src', 'action', 'cite', 'poster'].flatMap((name) => element.getAttribute(name) ?? []));
    for (const target of targets) {
      if (/^[a-z]+:/.test(target)) continue;
      const url = new URL(target, `http://site${page}`);
      if (!addresses.has(url.pathname)) {
        faults.push({ page, message: `链接到不存在的地址 ${target}（broken link）` });
        continue;
      }
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '' && pages.has(url.pathname) && !pages.get(url.pathname)!.getElementById(id)) {
        faults.push({ page, message: `链接到不存在的位置 ${target}（no such place on that page）` });
      }
    }
  }
  return faults;
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
