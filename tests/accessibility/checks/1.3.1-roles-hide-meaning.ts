import { lookCheck } from '../inspect.ts';

/** Roles and aria-hidden that take away what the tags say (WCAG F92). */
export const rolesHideMeaning = lookCheck('1.3.1-roles-hide-meaning', '1.3.1', (kit) => {
  const found = [];
  for (const element of kit.all('h1, h2, h3, h4, h5, h6, ul, ol, dl, li, nav, main, form, fieldset, label, p, button, a[href]')) {
    const role = element.getAttribute('role');
    if (role === null || !kit.isSeen(element)) continue;
    if (/^(?:none|presentation)$/.test(role) && !(element.matches('li') && /^(?:menu|menubar|tablist|tree|listbox)$/.test(element.parentElement?.getAttribute('role') ?? '')) && !element.matches('p, ul:has(> li > [role="tab"]), ul:has(> [role="tab"])'))
      found.push(kit.sight(element, `role="${role}" hides what <${element.localName}> means.`));
    if (/^H[1-6]$/.test(element.tagName) && !/^(?:heading|none|presentation|tab|treeitem)$/.test(role)) found.push(kit.sight(element, `A heading with the role ${role} is a heading no longer.`));
  }
  const told = (hidden: Element, text: string): boolean => {
    const around = hidden.parentElement!.closest<HTMLElement>('li, p, section, main, tr, a, button, div') ?? document.body;
    const clone = around.cloneNode(true) as Element;
    for (const part of clone.querySelectorAll('[aria-hidden="true"]')) part.remove();
    const names = [...around.querySelectorAll('[aria-label], [alt]')].concat([around]).map((part) => part.getAttribute('aria-label') ?? part.getAttribute('alt') ?? '');
    return kit.flat(clone.textContent).includes(text) || names.some((name) => name.includes(text));
  };
  for (const hidden of kit.all('[aria-hidden="true"]')) {
    if (!(hidden instanceof HTMLElement) || hidden.parentElement?.closest('[aria-hidden="true"]') || hidden.closest('svg, ruby, rt, rp, math, dialog:not([open])') || !kit.isSeen(hidden)) continue;
    const text = kit.flat(hidden.innerText);
    const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0;
    const isOverlaid = kit.all('dialog[open], [role="dialog"][aria-modal="true"]').some((dialog) => kit.isSeen(dialog) && !hidden.contains(dialog));
    if (letters >= 4 && !isOverlaid && !told(hidden, text)) found.push(kit.sight(hidden, `“${text.slice(0, 40)}” is seen and hidden from screen readers.`));
  }
  return found;
});
