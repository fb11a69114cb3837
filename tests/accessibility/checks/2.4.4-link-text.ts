import { lookCheck } from '../inspect.ts';

/** Links that do not say where they lead, and the same words for two places (WCAG F63, F84, G91). */
export const linkText = lookCheck('2.4.4-link-text', '2.4.4', (kit) => {
  const empty = /^(?:点击|点击这里|点这里|点此|请点击|请点击这里|点击此处|此处|这里|点我|更多|了解更多|查看更多|更多内容|更多信息|阅读更多|查看|查看详情|详情|详细|详细信息|链接|这个链接|此链接|进入|去看看|继续阅读|阅读全文|全文|打开|下载|here|click|click here|click me|tap here|press here|read more|more|more info|more information|more details|learn more|see more|view more|view|details|link|this link|this page|this|go|go here|continue|continue reading|download|open|info|start here|find out more|page)(?:[\s.…>›»→!！。]*)$/i;
  const found = [];
  const links = kit.all<HTMLAnchorElement>('a[href], [role="link"], area[href]').filter((link) => kit.isExposed(link) && (kit.isSeen(link) || link.localName === 'area'));
  const byName = new Map<string, HTMLAnchorElement[]>();
  for (const link of links) {
    const name = kit.nameOf(link);
    const bare = name.replace(/^[\s[【（(<«]+|[\s\]】）)>»›→]+$/gu, '');
    if (empty.test(bare)) found.push(kit.sight(link, `The link “${name}” does not say where it leads.`));
    else if (/^(?:https?:\/\/|www\.)\S+$/i.test(name) || /^\S+\.(?:html?|php|aspx?|pdf|docx?)(?:\?\S*)?$/i.test(name)) found.push(kit.sight(link, `The link is named by its address “${name.slice(0, 40)}”.`));
    else if (name !== '' && !/[\p{L}\p{N}]/u.test(name) && !/^\p{Extended_Pictographic}/u.test(name)) found.push(kit.sight(link, `The link is named “${name}”, which is not read.`));
    if (link.href && name !== '') byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), link]);
  }
  const placeOf = (link: HTMLAnchorElement) => (link.href ? link.href.replace(/#.*$/, '').replace(/\/(?:index\.html?)?$/, '') + link.hash : '');
  // A link that is described by more than its words is told apart.
  const contextOf = (link: HTMLAnchorElement) => {
    const holder = link.closest('p, li, td, dd, blockquote, figcaption');
    const own = kit.flat(holder?.textContent);
    const row = kit.flat(link.closest('tr')?.textContent);
    const article = link.closest('article, section, figure');
    return [own, row, kit.flat(article?.querySelector('h1, h2, h3, h4, h5, h6, figcaption')?.textContent), link.getAttribute('aria-describedby') ?? ''].join('|');
  };
  for (const [name, same] of byName) {
    const places = new Set(same.map(placeOf));
    if (places.size < 2) continue;
    const inSameContext = same.filter((link) => same.some((other) => other !== link && placeOf(other) !== placeOf(link) && contextOf(other) === contextOf(link)));
    if (inSameContext.length > 0) found.push(kit.sight(inSameContext[1] ?? inSameContext[0]!, `“${name}” leads to ${places.size} places.`));
  }
  return found;
});
