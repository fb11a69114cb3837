import type { BuiltSite, SiteFault } from './BuiltSite.ts';

const clauseLinks = 'main a[href^="/plan/#"]';

/** Every easy page links to the same clauses as its full page, and the two link to each other. */
export function easyPagesApartFromFull({ pages }: BuiltSite): readonly SiteFault[] {
  return [...pages].flatMap(([page, full]) => {
    const id = /^\/entitlements\/([^/]+)\/$/.exec(page)?.[1];
    if (!id) return [];
    const address = `/easy/entitlements/${id}/`;
    const easy = pages.get(address);
    if (!easy) return [{ page, message: `没有易读版 ${address}（no easy page）` }];
    const clausesOn = (html: typeof full) => [...new Set(html.querySelectorAll(clauseLinks).map((link) => link.getAttribute('href')!))].sort();
    const [wanted, given] = [clausesOn(full), clausesOn(easy)];
    return [
      ...(wanted.join() === given.join()
        ? []
        : [{ page: address, message: `依据的条款和全文不一样：全文 ${wanted.join(' ')}，这里 ${given.join(' ')}（other clauses than the full page）` }]),
      ...(easy.querySelector(`main a[href="${page}"]`) ? [] : [{ page: address, message: '没有链接到全文（no link to the full page）' }]),
      ...(full.querySelector(`main a[href="${address}"]`) ? [] : [{ page, message: '没有链接到易读版（no link to the easy page）' }]),
    ];
  });
}
