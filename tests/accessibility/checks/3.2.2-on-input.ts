import { actCheck, inPage, listenersOf, onCopy } from '../inspect.ts';

/** A choice that leads away, sends the form or moves the focus by itself (WCAG 3.2.2 F36, F37). */
export const onInput = actCheck('3.2.2-on-input', '3.2.2', async (page) => {
  const listening = (await listenersOf(page)).filter(({ types }) => types.some((type) => /^(?:change|input|keyup|blur|focusout)$/.test(type))).map(({ target }) => target);
  const hasFields = await page.evaluate(() => document.querySelector('select, input, textarea') !== null);
  if (listening.length === 0 || !hasFields) return [];
  return onCopy(page, async (copy, departures) => {
    const targets = await inPage(
      copy,
      (kit, given) =>
        kit
          .all<HTMLInputElement>('select, input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]):not([type="file"]), textarea')
          .filter((field) => kit.isSeen(field) && !field.disabled && given.some((selector) => selector === 'document' || selector === 'window' || field.closest(selector)))
          .slice(0, 15)
          .map(kit.selectorOf),
      listening,
    );
    const sights = [];
    for (const target of targets) {
      const left = departures.length;
      await copy.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), target);
      const result = await copy.evaluate((selector) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
        if (!field) return 'gone';
        if (field instanceof HTMLSelectElement) {
          if (field.options.length < 2) return 'none';
          field.selectedIndex = field.selectedIndex === field.options.length - 1 ? 0 : field.options.length - 1;
        } else if (field.type === 'radio' || field.type === 'checkbox') {
          field.click();
          return 'done';
        } else {
          field.value = field.type === 'number' ? '1' : field.type === 'date' ? '2020-01-01' : 'a'.repeat(field.maxLength > 0 ? Math.min(field.maxLength, 20) : 1);
        }
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'a' }));
        return 'done';
      }, target);
      await copy.waitForTimeout(60);
      if (departures.length > left) {
        sights.push({ target, message: `A choice alone leads to ${departures.at(-1)}.` });
        break;
      }
      const moved = result === 'done' && (await copy.evaluate((selector) => {
        const [field, now] = [document.querySelector(selector), document.activeElement];
        return field !== null && now !== field && now !== null && now !== document.body && now.closest('label')?.contains(field) !== true;
      }, target));
      if (moved) sights.push({ target, message: 'A choice alone moves the focus.' });
    }
    return sights;
  });
});
