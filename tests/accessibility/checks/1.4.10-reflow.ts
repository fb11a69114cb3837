import { actCheck, inPage, inViewport } from '../inspect.ts';

/** Two-way scrolling, content past the edge, and bars that fill the window at 320 by 256 CSS px, which is 400 % zoom (WCAG 1.4.10 F102). */
export const reflow = actCheck('1.4.10-reflow', '1.4.10', async (page) => {
  const letters = () => inPage(page, (kit) => kit.textElements().filter((element) => element.closest('main') ?? !document.querySelector('main')).reduce((sum, element) => sum + kit.flat([...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('')).length, 0));
  const wide = await letters();
  return inViewport(page, { width: 320, height: 256 }, async () => {
    const sights = await inPage(page, (kit) => {
      const found = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      const scrolls = (element: Element) => {
        for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) if (/auto|scroll/.test(getComputedStyle(part).overflowX) && part.getBoundingClientRect().right <= clientWidth + 1) return true;
        return false;
      };
      const past = kit.all('body *').filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > clientWidth + 2 || box.left < -2) && kit.isSeen(element) && !scrolls(element) && !element.closest('svg *, pre, [aria-hidden="true"]') && box.right > 0 && (kit.flat(element.textContent) !== '' || element.matches('img, video, input, select, textarea, iframe'));
      });
      const outer = past.filter((element) => !past.some((other) => other !== element && other.contains(element) && other.getBoundingClientRect().right >= element.getBoundingClientRect().right));
      if (scrollWidth > clientWidth + 1) {
        const cause = outer.find((element) => !element.closest('table')) ?? outer[0];
        if (!cause?.closest('table') || !cause.closest('table')!.querySelector('th')) found.push(kit.sight(cause ?? document.documentElement, `Makes the page scroll sideways at 320 px: ${scrollWidth} px.`));
      } else {
        const lost = past.find((element) => [...element.childNodes].some((node) => {
          if (node.nodeType !== Node.TEXT_NODE || node.textContent!.trim() === '') return false;
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].some((box) => box.right > clientWidth + 4 || (box.left < -4 && box.right > 0));
        }));
        if (lost) found.push(kit.sight(lost, 'Past the edge at 320 px, where nobody can scroll to.'));
      }
      const bars = kit.all('body *').filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && kit.isSeen(element) && !element.closest('dialog'));
      const covered = bars.filter((bar) => bar.getBoundingClientRect().width > 200).reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
      if (covered > innerHeight * 0.6) found.push(kit.sight(bars[0]!, `Bars that stay in place take ${Math.round((covered / innerHeight) * 100)} % of the window at 400 % zoom.`));
      return found;
    });
    const narrow = await letters();
    if (narrow < wide * 0.75) sights.push({ target: 'main', message: `Only ${Math.round((narrow / wide) * 100)} % of the text is there at 320 px.` });
    return sights;
  });
});
