import { actCheck, inPage } from '../inspect.ts';

/** A focus that nobody sees; style first, pixels where style says nothing (WCAG F55, F78). */
export const focusVisible = actCheck('2.4.7-focus-visible', '2.4.7', async (page) => {
  const doubtful = await inPage(page, (kit) => {
    const faceOf = (element: Element) => {
      const parts: (Element | null)[] = [element, element.parentElement, element.parentElement?.parentElement ?? null, element.previousElementSibling, element.nextElementSibling, ...((element as HTMLInputElement).labels ?? [])];
      return parts
        .filter((part) => part !== null)
        .flatMap((part) =>
          [null, '::before', '::after'].map((pseudo) => {
            const style = getComputedStyle(part, pseudo);
            const isDrawn = style.outlineStyle === 'auto' || kit.colorOf(style.outlineColor).alpha > 0.1;
            const outline = style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) === 0 || !isDrawn ? '' : `${style.outlineStyle} ${style.outlineWidth}`;
            return [outline, style.boxShadow, style.backgroundColor, style.backgroundImage, style.borderTopWidth, style.borderBottomWidth, style.borderTopColor, style.borderBottomColor, style.color, style.textDecorationLine, style.fontWeight, style.transform, style.filter].join('~');
          }),
        )
        .join('\n');
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets.push(sheet);
    const before = document.activeElement as HTMLElement | null;
    before?.blur();
    const [left, top] = [scrollX, scrollY];
    const found: string[] = [];
    for (const stop of kit.tabStops().slice(0, 300)) {
      if (stop.matches('iframe, video, audio')) continue;
      const was = faceOf(stop);
      stop.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      if (document.activeElement !== stop) continue;
      if (faceOf(stop) === was) found.push(kit.selectorOf(stop));
      stop.blur();
    }
    document.adoptedStyleSheets.pop();
    before?.focus({ preventScroll: true });
    scrollTo(left, top);
    return found;
  });
  const sights = [];
  for (const target of doubtful.slice(0, 12)) {
    const element = page.locator(target).first();
    const box = await element.boundingBox();
    if (!box) continue;
    await element.scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined);
    const shoot = async () => {
      const at = (await element.boundingBox())!;
      const clip = { x: Math.max(0, at.x - 6), y: Math.max(0, at.y - 6), width: Math.min(at.width + 12, 800), height: Math.min(at.height + 12, 300) };
      return (await page.screenshot({ clip, animations: 'disabled', caret: 'initial' }).catch(() => Buffer.alloc(0))).toString('base64');
    };
    const rest = await shoot();
    // A text field shows its caret; that is a sign of focus, if a weak one.
    const isText = await element.evaluate((field) => field.matches('textarea, [contenteditable="true"], input:not([type]), input[type="text"], input[type="search"], input[type="email"], input[type="tel"], input[type="password"], input[type="number"], input[type="url"]'));
    await element.evaluate((focused) => {
      (focused as HTMLElement).focus({ preventScroll: true, focusVisible: true } as FocusOptions);
    });
    const focused = await shoot();
    await element.evaluate((blurred) => {
      (blurred as HTMLElement).blur();
    });
    if (rest === focused || isText) sights.push({ target, message: 'Nothing changes when it takes the focus.' });
  }
  if (doubtful.length > 0) await page.evaluate(() => scrollTo(0, 0));
  return sights;
});
