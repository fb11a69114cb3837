import { actCheck, inPage, listenersOf, onCopy } from '../inspect.ts';

/** Controls made of boxes, and states that stand still or point at nothing (WCAG F15, F20, F59, F68, F79). */
export const nameRoleValue = actCheck('4.1.2-name-role-value', '4.1.2', async (page) => {
  const listeners = await listenersOf(page);
  const sights = await inPage(
    page,
    (kit, given) => {
      const found = [];
      const clicked = given.filter(({ target, types }) => target !== 'window' && target !== 'document' && types.some((type) => /^(?:click|keydown|keyup)$/.test(type))).flatMap(({ target }) => kit.all(target).slice(0, 1));
      for (const element of clicked) {
        if (!kit.isSeen(element) || element.matches('a, button, input, select, textarea, summary, label, option, body, html, form, dialog, video, audio, [contenteditable]')) continue;
        if (element.tabIndex >= 0 && !element.getAttribute('role')) found.push(kit.sight(element, 'Works as a control and has no role.'));
      }
      for (const element of kit.all('div, span, p, li, img, i')) {
        if (clicked.includes(element) || element.hasAttribute('role') || !kit.isSeen(element)) continue;
        if (element.hasAttribute('tabindex') && element.tabIndex === 0 && !/auto|scroll/.test(getComputedStyle(element).overflow) && !element.matches('[contenteditable]')) found.push(kit.sight(element, 'Takes the focus and has no role.'));
        else if (/(?:^|[-_ ])(?:btn|button)(?:$|[-_ ])/i.test(element.className) && !element.closest('a, button, label, summary, [role]') && !element.querySelector('a, button, input') && getComputedStyle(element).cursor === 'pointer') found.push(kit.sight(element, 'Looks like a button and is none.'));
      }
      for (const element of kit.all('[aria-controls], [aria-labelledby], [aria-describedby], [aria-owns], [aria-activedescendant], [aria-errormessage], [aria-details]')) {
        for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-owns', 'aria-activedescendant', 'aria-errormessage', 'aria-details']) {
          const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
          const lost = ids.filter((id) => !document.getElementById(id));
          if (lost.length > 0 && !(attribute === 'aria-controls' && element.getAttribute('aria-expanded') === 'false')) found.push(kit.sight(element, `${attribute} names “${lost.join(' ')}”, which is not there.`));
          const doubled = ids.filter((id) => document.querySelectorAll(`#${CSS.escape(id)}`).length > 1);
          if (doubled.length > 0) found.push(kit.sight(element, `${attribute} names “${doubled.join(' ')}”, which is there twice.`));
        }
      }
      for (const label of kit.all<HTMLLabelElement>('label[for]')) if (document.querySelectorAll(`#${CSS.escape(label.htmlFor)}`).length > 1) found.push(kit.sight(label, `Its field “${label.htmlFor}” is there twice.`));
      for (const element of kit.all('[aria-hidden="true"]')) {
        const inside = [element, ...kit.all('*', element)].find((part) => part.tabIndex >= 0 && part.matches('a[href], button, input, select, textarea, [tabindex]') && part.checkVisibility({ visibilityProperty: true }));
        if (inside) found.push(kit.sight(inside, 'Hidden from screen readers, and takes the focus.'));
      }
      for (const element of kit.all('[role="checkbox"]:not(input), [role="switch"]:not(input), [role="radio"]:not(input)')) if (!element.hasAttribute('aria-checked')) found.push(kit.sight(element, 'Does not say whether it is checked.'));
      for (const element of kit.all('[role="slider"]:not(input)')) if (!element.hasAttribute('aria-valuenow')) found.push(kit.sight(element, 'Does not say its value.'));
      const tabs = kit.all('[role="tab"]');
      if (tabs.length > 0 && !tabs.some((tab) => tab.getAttribute('aria-selected') === 'true')) found.push(kit.sight(tabs[0]!, 'No tab says that it is selected.'));
      for (const frame of kit.all<HTMLIFrameElement>('iframe')) if (kit.isSeen(frame) && /^(?:iframe|frame|untitled|框架|内容|content|页面|\d+)$/i.test(frame.title.trim())) found.push(kit.sight(frame, `The frame’s title “${frame.title}” says nothing.`));
      return found;
    },
    listeners,
  );
  const stateful = await inPage(page, (kit) => kit.all('button, [role="button"], [role="switch"], [role="checkbox"], [role="tab"], a[aria-expanded]').filter((element) => kit.isSeen(element) && element.matches('[aria-expanded], [aria-pressed], [aria-checked]') && !element.matches('[type="submit"]') && (element as HTMLButtonElement).type !== 'reset').slice(0, 12).map(kit.selectorOf));
  const plain = await inPage(
    page,
    (kit, given) =>
      kit
        .all<HTMLButtonElement>('button')
        .filter((button) => kit.isSeen(button) && !button.disabled && !button.matches('[aria-expanded], [aria-pressed], [aria-checked], [aria-haspopup], [role], [popovertarget], [commandfor]') && (button.type === 'button' || button.form === null) && given.some(({ target, types }) => types.includes('click') && target !== 'window' && target !== 'document' && button.closest(target)))
        .slice(0, 8)
        .map(kit.selectorOf),
    listeners,
  );
  if (stateful.length === 0 && plain.length === 0) return sights;
  const acted = await onCopy(page, async (copy) => {
    const found = [];
    const states = (target: string) => copy.evaluate((selector) => ['aria-expanded', 'aria-pressed', 'aria-checked'].map((name) => document.querySelector(selector)?.getAttribute(name)).join(), target);
    const texts = () => inPage(copy, (kit) => kit.textElements().map((element) => `${kit.selectorOf(element)}\n${kit.flat(element.textContent)}`));
    for (const target of stateful) {
      const before = await states(target);
      const name = await copy.evaluate((selector) => document.querySelector(selector)?.textContent, target);
      await copy.locator(target).first().click({ timeout: 800, force: true }).catch(() => undefined);
      await copy.waitForTimeout(60);
      const [after, now] = [await states(target), await copy.evaluate((selector) => document.querySelector(selector)?.textContent, target)];
      if (after === before && now === name) found.push({ target, message: `Pressed, and its state stays “${before.replace(/^,+|,+$/g, '')}”.` });
      await copy.locator(target).first().click({ timeout: 800, force: true }).catch(() => undefined);
    }
    for (const target of plain) {
      const [before, label] = [await texts(), await copy.evaluate((selector) => document.querySelector(selector)?.textContent, target)];
      await copy.locator(target).first().click({ timeout: 800, force: true }).catch(() => undefined);
      await copy.waitForTimeout(60);
      const during = await texts();
      const appeared = during.filter((text) => !before.includes(text));
      const disappeared = before.filter((text) => !during.includes(text));
      const isDialog = await inPage(copy, (kit) => kit.all('dialog[open], [role="dialog"], [popover]').some(kit.isSeen));
      if (isDialog) {
        await copy.keyboard.press('Escape');
        continue;
      }
      if (appeared.length === 0 && disappeared.length === 0) continue;
      const relabelled = (await copy.evaluate((selector) => document.querySelector(selector)?.textContent, target)) !== label;
      await copy.locator(target).first().click({ timeout: 800, force: true }).catch(() => undefined);
      await copy.waitForTimeout(60);
      const after = await texts();
      if (!relabelled && after.join() === before.join() && during.join() !== before.join()) found.push({ target, message: 'Shows and hides something, and says no state.' });
    }
    return found;
  });
  return [...sights, ...acted];
});
