import { actCheck, inPage, listenersOf, onCopy } from '../inspect.ts';

/** Focus that leads away, moves on, or opens something by itself (WCAG 3.2.1 F52, F55). */
export const onFocus = actCheck('3.2.1-on-focus', '3.2.1', async (page) => {
  const listening = (await listenersOf(page)).filter(({ types, target }) => types.some((type) => /^focus(?:in)?$/.test(type)) && target !== 'window' && target !== 'document').map(({ target }) => target);
  if (listening.length === 0) return [];
  return onCopy(page, async (copy, departures) => {
    const sights = [];
    const targets = await inPage(copy, (kit, given) => kit.tabStops().filter((stop) => given.some((selector) => stop.closest(selector))).slice(0, 20).map(kit.selectorOf), listening);
    for (const target of targets) {
      const left = departures.length;
      const state = () => inPage(copy, (kit) => ({ dialogs: kit.all('dialog[open], [role="dialog"], [role="alertdialog"]').filter(kit.isSeen).length, letters: (document.querySelector('main') ?? document.body).innerText.length }));
      const before = await state();
      await copy.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), target);
      await copy.waitForTimeout(60);
      const isHeld = await inPage(copy, (kit, selector) => document.activeElement !== null && document.querySelector(selector) === document.activeElement && kit.all(selector).length > 0, target);
      const after = await state();
      if (departures.length > left) sights.push({ target, message: `The focus alone leads to ${departures.at(-1)}.` });
      else if (after.dialogs > before.dialogs) sights.push({ target, message: 'The focus alone opens a dialog.' });
      else if (!isHeld) sights.push({ target, message: 'It gives the focus away when it gets it.' });
      if (departures.length > left) break;
    }
    return sights;
  });
});
