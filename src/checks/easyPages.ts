import type { SiteCheck, SiteFault } from './BuiltSite.ts';

const clauseLinks = 'main a[href^="/plan/#"]';

/** What is kept of an easy or a full page. */
interface Seen {
  readonly page: string;
  /** Addresses of the clauses that it links to, with a space between. */
  readonly clauses: string;
  readonly linksToOther: boolean;
}

/** Every easy page links to the same clauses as its full page, and the two link to each other. */
export function easyPagesApartFromFull(): SiteCheck {
  const full = new Map<string, Seen>();
  const easy = new Map<string, Seen>();
  return {
    onPage(page, html) {
      const [, isEasy, id] = /^(\/easy)?\/entitlements\/([^/]+)\/$/.exec(page) ?? [];
      if (id === undefined) return [];
      const other = isEasy ? `/entitlements/${id}/` : `/easy/entitlements/${id}/`;
      const clauses = [...new Set(html.querySelectorAll(clauseLinks).map((link) => link.getAttribute('href')!))].sort();
      // Copied: a part of a page's text would keep the whole of it in memory.
      (isEasy ? easy : full).set(id, { page, clauses: Buffer.from(clauses.join(' ')).toString(), linksToOther: html.querySelector(`main a[href="${other}"]`) !== null });
      return [];
    },
    atEnd: () =>
      [...full].flatMap(([id, whole]): readonly SiteFault[] => {
        const plain = easy.get(id);
        if (!plain) return [{ page: whole.page, message: `没有易读版 /easy/entitlements/${id}/（no easy page）` }];
        return [
          ...(whole.clauses === plain.clauses
            ? []
            : [{ page: plain.page, message: `依据的条款和全文不一样：全文 ${whole.clauses}，这里 ${plain.clauses}（other clauses than the full page）` }]),
          ...(plain.linksToOther ? [] : [{ page: plain.page, message: '没有链接到全文（no link to the full page）' }]),
          ...(whole.linksToOther ? [] : [{ page: whole.page, message: '没有链接到易读版（no link to the easy page）' }]),
        ];
      }),
  };
}
