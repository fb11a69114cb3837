import { actCheck, inPage, listenersOf } from '../inspect.ts';

/** What works with the mouse alone (WCAG F15, F42, F54, F55, F59). */
export const keyboard = actCheck('2.1.1-keyboard', '2.1.1', async (page) => {
  const listeners = await listenersOf(page);
  return inPage(
    page,
    (kit, given) => {
      const typesOf = new Map<Element, string[]>();
      const whole = new Set<string>();
      for (const { target, types } of given) {
        if (target === 'window' || target === 'document') types.forEach((type) => whole.add(type));
        else for (const element of kit.all(target).slice(0, 1)) typesOf.set(element, [...types]);
      }
      const native = 'a[href], button, input, select, textarea, summary, label, option, area, iframe, video, audio, body, html, main, dialog, form, [contenteditable="true"]';
      const keys = /^key(?:down|up|press)$/;
      const hasKeys = (element: Element) => {
        for (let part: Element | null = element; part; part = part.parentElement) if (typesOf.get(part)?.some((type) => keys.test(type))) return true;
        return [...whole].some((type) => keys.test(type));
      };
      const found = [];
      for (const [element, types] of typesOf) {
        const presses = types.some((type) => /^(?:click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/.test(type));
        if (!presses || !kit.isSeen(element)) continue;
        const isFocusable = (element as HTMLElement).tabIndex >= 0;
        if (!element.matches(native)) {
          const inside = element.querySelector('a[href], button, input, select, textarea, summary, [tabindex="0"]');
          if (inside || element.closest('a[href], button, label, summary')) continue;
          if (!isFocusable && !/^(?:option|menuitem|tab|treeitem|gridcell|row)$/.test(element.getAttribute('role') ?? '')) found.push(kit.sight(element, 'Works with the mouse and cannot take the focus.'));
          else if (isFocusable && !hasKeys(element)) found.push(kit.sight(element, 'Takes the focus and listens to no key.'));
        } else if (element.matches('a, button') && !types.includes('click') && types.includes('dblclick')) found.push(kit.sight(element, 'Works by double click alone.'));
      }
      for (const element of kit.all('[role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="slider"], [role="combobox"], [role="textbox"]')) {
        if (element.tabIndex < 0 && !element.hasAttribute('aria-disabled') && kit.isSeen(element) && !element.querySelector('[tabindex="0"], a[href], button, input') && !typesOf.has(element)) found.push(kit.sight(element, `Has the role ${element.getAttribute('role')} and cannot take the focus.`));
      }
      for (const element of kit.all('a:not([href])')) if (kit.isSeen(element) && element.tabIndex < 0 && !typesOf.has(element) && !element.id && !element.getAttribute('name') && !element.getAttribute('aria-current') && !element.getAttribute('aria-disabled') && /pointer/.test(getComputedStyle(element).cursor)) found.push(kit.sight(element, 'Looks like a link and leads nowhere.'));
      for (const element of kit.all('a[href], button, input, select, textarea, summary')) {
        const isRoving = element.closest('[role="tablist"], [role="menu"], [role="menubar"], [role="radiogroup"], [role="toolbar"], [role="listbox"], [role="grid"], [role="tree"]') !== null;
        if (element.getAttribute('tabindex') === '-1' && !isRoving && kit.isSeen(element) && kit.isExposed(element) && !element.closest('[inert]') && !(element as HTMLButtonElement).disabled) {
          const isDoubled = element instanceof HTMLAnchorElement && kit.all<HTMLAnchorElement>('a[href]').some((other) => other !== element && other.tabIndex >= 0 && other.href === element.href);
          if (!isDoubled) found.push(kit.sight(element, 'Taken out of the order of the Tab key.'));
        }
      }
      for (const { rule } of kit.styleRules()) {
        if (!/:hover/.test(rule.selectorText) || !/^(?:block|flex|grid|inline|inline-block|list-item)$/.test(rule.style.display) && rule.style.visibility !== 'visible' && rule.style.opacity !== '1') continue;
        for (const part of rule.selectorText.split(',')) {
          const at = part.indexOf(':hover');
          const rest = part.slice(at + 6).trim();
          if (at < 1 || rest === '') continue;
          const base = part.slice(0, at).trim();
          let hidden: HTMLElement[];
          try {
            hidden = kit.all(`${base} ${rest}`).filter((element) => !kit.isSeen(element));
          } catch {
            continue;
          }
          const hasFocusRule = kit.styleRules().some((other) => other.rule.selectorText.includes(base) && /:focus/.test(other.rule.selectorText));
          if (hidden.length > 0 && !hasFocusRule && kit.flat(hidden[0]!.textContent) !== '' && !hidden[0]!.closest('[aria-hidden="true"]')) found.push(kit.sight(hidden[0]!, 'Appears under the pointer and never at the focus.'));
        }
      }
      return found;
    },
    listeners,
  );
});
