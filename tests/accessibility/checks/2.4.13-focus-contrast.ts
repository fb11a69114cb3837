import { actCheck, inPage } from '../inspect.ts';

/** A focus ring too faint or too thin to be found (WCAG 1.4.11 G195, 2.4.13). */
export const focusContrast = actCheck('2.4.13-focus-contrast', '1.4.11', (page) =>
  inPage(page, (kit) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets.push(sheet);
    const before = document.activeElement as HTMLElement | null;
    const [left, top] = [scrollX, scrollY];
    const found = [];
    for (const stop of kit.tabStops().slice(0, 300)) {
      if (stop.matches('iframe, video, audio')) continue;
      const was = getComputedStyle(stop);
      const rest = [was.backgroundColor, was.boxShadow, was.borderTopColor, was.borderTopWidth, was.textDecorationLine, was.color].join();
      stop.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      const style = getComputedStyle(stop);
      const isRing = document.activeElement === stop && style.outlineStyle !== 'none' && style.outlineStyle !== 'auto' && Number.parseFloat(style.outlineWidth) > 0 && kit.colorOf(style.outlineColor).alpha > 0.1;
      const changesElse = [style.backgroundColor, style.boxShadow, style.borderTopColor, style.borderTopWidth, style.textDecorationLine, style.color].join() !== rest;
      if (isRing && !changesElse) {
        const grounds = [kit.groundOf(stop.parentElement!), kit.groundOf(stop)].filter((ground) => ground !== null);
        const best = Math.max(0, ...grounds.map((ground) => kit.contrast(ground, kit.colorOf(style.outlineColor))));
        if (grounds.length > 0 && best < 3) found.push(kit.sight(stop, `The focus ring has a contrast of ${best.toFixed(2)}.`));
      }
      stop.blur();
    }
    document.adoptedStyleSheets.pop();
    before?.focus({ preventScroll: true });
    scrollTo(left, top);
    return found;
  }),
);
