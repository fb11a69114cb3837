import { actCheck, inPage, listenersOf, onCopy, oncePerState } from '../inspect.ts';

/** The way past what every page repeats: there, first, seen when focused, and leading somewhere (WCAG G1, H69). */
export const skipLink = actCheck('2.4.1-skip-link', '2.4.1', async (page) => {
  const seen = await inPage(page, (kit) => {
    const main = document.querySelector('main, [role="main"]');
    const stops = kit.tabStops();
    const skips = kit.all<HTMLAnchorElement>('a[href^="#"]').filter((link) => /跳(?:到|至|过|转到)|直达(?:正文|内容)|略过|skip|jump to (?:main|content)/i.test(link.textContent ?? ''));
    const dead = skips.filter((link) => {
      const id = decodeURIComponent(link.hash.slice(1));
      return id !== 'top' && !document.getElementById(id) && document.getElementsByName(id).length === 0;
    });
    const lost = skips.filter((link) => !dead.includes(link) && !kit.isSeen(document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? document.body));
    const unreachable = skips.filter((link) => !stops.includes(link));
    const before = main ? stops.filter((stop) => main.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING && !main.contains(stop)).length : 0;
    const hasSkip = stops.some((stop) => stop instanceof HTMLAnchorElement && stop.hash.length > 1 && stop.pathname === location.pathname && main && document.getElementById(decodeURIComponent(stop.hash.slice(1)))?.matches('main, main *, [role="main"], :has(main)'));
    return {
      sights: [
        ...dead.map((link) => kit.sight(link, `Leads to “${link.hash}”, which is not on the page.`)),
        ...lost.map((link) => kit.sight(link, `Leads to “${link.hash}”, which is hidden.`)),
        ...unreachable.map((link) => kit.sight(link, 'Cannot take the focus.')),
        ...(before >= 5 && !hasSkip && skips.length === 0 ? [kit.sight(document.body, `${before} stops of the Tab key come before the main content, and no link leads past them.`)] : []),
      ],
      working: skips.filter((link) => !dead.includes(link) && !lost.includes(link) && !unreachable.includes(link)).slice(0, 1).map(kit.selectorOf),
    };
  });
  const target = seen.working[0];
  if (target === undefined) return seen.sights;
  const isShown = await inPage(
    page,
    (kit, selector) => {
      const before = document.activeElement as HTMLElement | null;
      const element = document.querySelector<HTMLElement>(selector)!;
      element.focus({ focusVisible: true } as FocusOptions);
      const box = element.getBoundingClientRect();
      const shown = kit.isSeen(element) && box.right > 1 && box.bottom > 1 && box.left < innerWidth && box.top < innerHeight && box.width > 4 && box.height > 4;
      element.blur();
      before?.focus({ preventScroll: true });
      scrollTo(0, 0);
      return shown;
    },
    target,
  );
  if (!isShown) seen.sights.push({ target, message: 'The skip link is not seen when it has the focus.' });
  const isScripted = (await listenersOf(page)).some(({ target: listening, types }) => types.includes('click') && /^(?:document|window|body|html)$|skip/.test(listening) || listening === target);
  if (!isScripted) return seen.sights;
  const isPast = await oncePerState(page, `skip ${target}`, () => onCopy(page, async (copy) => {
    await copy.locator(target).first().focus();
    await copy.keyboard.press('Enter');
    await copy.keyboard.press('Tab');
    return copy.evaluate((selector) => {
      const skip = document.querySelector<HTMLAnchorElement>(selector)!;
      const aim = document.getElementById(decodeURIComponent(skip.hash.slice(1)));
      const now = document.activeElement;
      if (!aim || !now || now === document.body) return true;
      return aim.contains(now) || Boolean(aim.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
    }, target);
  }));
  if (!isPast) seen.sights.push({ target, message: 'After the skip link the focus is where it was before.' });
  return seen.sights;
});
