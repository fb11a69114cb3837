import { actCheck, inPage, listenersOf, onCopy } from '../inspect.ts';

/** News that appears and is not told (WCAG 4.1.3 F103). */
export const statusMessages = actCheck('4.1.3-status-messages', '4.1.3', async (page) => {
  const listening = (await listenersOf(page)).filter(({ types, target }) => types.some((type) => /^(?:click|submit|change|input)$/.test(type)) && target !== 'window').map(({ target }) => target);
  if (listening.length === 0) return [];
  const triggers = await inPage(
    page,
    (kit, given) =>
      kit
        .all<HTMLButtonElement>('button, input[type="submit"], input[type="button"]')
        .filter((button) => kit.isSeen(button) && !button.disabled && button.type !== 'reset' && !button.matches('[aria-expanded], [aria-pressed], [aria-haspopup], [popovertarget], [role="tab"]') && given.some((selector) => selector === 'document' || button.closest(selector) !== null))
        .slice(0, 6)
        .map(kit.selectorOf),
    listening,
  );
  const sights = [];
  for (const target of triggers) {
    const found = await onCopy(page, async (copy, departures) => {
      const texts = () => inPage(copy, (kit) => kit.textElements().map((element) => [kit.selectorOf(element), kit.flat(element.textContent)] as const));
      const before = new Set((await texts()).map(([selector, text]) => `${selector}\n${text}`));
      await copy.evaluate(() => {
        for (const field of document.querySelectorAll<HTMLInputElement>('input[required], textarea[required]')) {
          if (/^(?:radio|checkbox)$/.test(field.type)) field.checked = true;
          else field.value = field.type === 'email' ? 'a@example.org' : field.type === 'date' ? '2020-01-01' : field.pattern || /tel|number/.test(field.type) ? '13800000000' : '一';
        }
      });
      await copy.locator(target).first().click({ timeout: 1000, force: true }).catch(() => undefined);
      await copy.waitForTimeout(150);
      if (departures.length > 0) return null;
      const fresh = (await texts()).filter(([selector, text]) => !before.has(`${selector}\n${text}`));
      if (fresh.length === 0) return null;
      const untold = await inPage(
        copy,
        (kit, { shown, pressed }) => {
          const live = '[role="status"], [role="alert"], [role="log"], [role="alertdialog"], [role="dialog"], [role="progressbar"], dialog, output, [aria-live="polite"], [aria-live="assertive"]';
          const button = document.querySelector(pressed);
          const focus = document.activeElement;
          const isMoved = focus !== null && focus !== document.body && focus !== button;
          const told = (element: Element) => element.closest(live) !== null || element.closest(pressed) !== null || (isMoved && (focus.contains(element) || element.contains(focus)));
          const elements = shown.flatMap(([selector]) => kit.all(selector).slice(0, 1));
          if (isMoved || elements.length === 0 || elements.some((element) => element.closest(live))) return null;
          const first = elements.find((element) => !told(element) && kit.flat(element.textContent).length >= 2);
          return first ? [kit.selectorOf(first), kit.flat(first.textContent).slice(0, 30)] : null;
        },
        { shown: fresh, pressed: target },
      );
      if (!untold) return null;
      // What a second press takes away again is a disclosure, which 4.1.2 looks after.
      await copy.locator(target).first().click({ timeout: 1000, force: true }).catch(() => undefined);
      await copy.waitForTimeout(60);
      const isGone = !(await texts()).some(([selector]) => selector === untold[0]);
      return isGone ? null : untold;
    });
    if (found) sights.push({ target: found[0]!, message: `“${found[1]}” appears and is not announced.` });
  }
  return sights;
});
