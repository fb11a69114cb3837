import { lookCheck } from '../inspect.ts';

/** Links in running text, and states, that only a colour sets apart (WCAG F73, F81). */
export const colourAlone = lookCheck('1.4.1-colour-alone', '1.4.1', (kit) => {
  const found = [];
  for (const link of kit.all<HTMLAnchorElement>('p a[href], li a[href], td a[href], dd a[href], blockquote a[href]')) {
    if (!kit.isSeen(link) || link.closest('nav, [role="navigation"], header, footer') || kit.flat(link.textContent) === '' || link.querySelector('img, svg')) continue;
    const block = link.closest('p, li, td, dd, blockquote')!;
    const isRunning = [...block.childNodes].some((node) => !(node instanceof Element && node.matches('a, ul, ol')) && /[\p{L}]{2}/u.test(node.textContent ?? '')) && !block.querySelector(':scope > ul, :scope > p');
    if (!isRunning) continue;
    const style = getComputedStyle(link);
    const around = getComputedStyle(link.parentElement!);
    if (/inline-flex|inline-block|flex|block/.test(style.display) && style.display !== 'inline') continue;
    const inner = [link, ...link.querySelectorAll('*')].map((part) => getComputedStyle(part));
    const isUnderlined = inner.some((part) => /underline|overline/.test(part.textDecorationLine) || (part.borderBottomStyle !== 'none' && Number.parseFloat(part.borderBottomWidth) > 0 && kit.colorOf(part.borderBottomColor).alpha > 0.2) || part.backgroundImage !== 'none');
    const isMarked = style.fontWeight !== around.fontWeight || style.fontStyle !== around.fontStyle || kit.colorOf(style.backgroundColor).alpha > 0.1 || style.fontSize !== around.fontSize || /[^"\s]/.test(getComputedStyle(link, '::after').content.replace(/none|normal/, '')) || /[^"\s]/.test(getComputedStyle(link, '::before').content.replace(/none|normal/, ''));
    if (!isUnderlined && !isMarked && style.color !== around.color) found.push(kit.sight(link, `The link “${kit.flat(link.textContent)}” differs from its text by colour alone.`));
  }
  const isPatch = (element: Element) => kit.flat(element.textContent) === '' && element.children.length === 0 && kit.isSeen(element) && !element.matches('img, svg, input, hr, td:not([style]), video') && kit.colorOf(getComputedStyle(element).backgroundColor).alpha > 0.5 && kit.nameOf(element) === '' && !element.getAttribute('title');
  for (const row of kit.all('tbody, ul, ol, dl')) {
    const patches = kit.all('td, td > *, li > *, dd > *', row).filter((element) => {
      const holder = element.closest('td, dd, li')!;
      return isPatch(element) && (kit.flat(holder.textContent) === '' || (holder.localName === 'li' && element.getBoundingClientRect().width <= 24));
    });
    const colours = new Set(patches.map((element) => getComputedStyle(element).backgroundColor));
    const isLegend = patches.length > 0 && patches.every((element) => element.closest('li')) && colours.size === patches.length;
    if (patches.length >= 2 && colours.size >= 2 && !isLegend) found.push(kit.sight(patches[0]!, 'Patches that differ by colour alone tell a state.'));
  }
  return found;
});
