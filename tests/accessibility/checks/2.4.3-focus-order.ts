import { actCheck, inPage } from '../inspect.ts';

/** Focus in another order than the page is read in, on what nobody sees, or behind an open dialog (WCAG F44, F85). */
export const focusOrder = actCheck('2.4.3-focus-order', '2.4.3', (page) =>
  inPage(page, (kit) => {
    const found = [];
    for (const element of kit.all('[tabindex]')) if (element.tabIndex > 0) found.push(kit.sight(element, `tabindex ${element.tabIndex} takes it out of the order of the page.`));
    const before = document.activeElement as HTMLElement | null;
    const [left, top] = [scrollX, scrollY];
    for (const stop of kit.tabStops().slice(0, 300)) {
      const box = stop.getBoundingClientRect();
      const isOff = box.width <= 1 || box.height <= 1 || box.right + scrollX <= 0 || box.bottom + scrollY <= 0 || !kit.isSeen(stop);
      const labels = [...((stop as HTMLInputElement).labels ?? [])];
      if (!isOff || stop.localName === 'iframe' || labels.some(kit.isSeen) || stop.closest('label')) continue;
      stop.focus({ preventScroll: true });
      const now = stop.getBoundingClientRect();
      const isStill = now.width <= 1 || now.height <= 1 || now.right + scrollX <= 0 || now.bottom + scrollY <= 0 || !kit.isSeen(stop);
      const isSkip = stop instanceof HTMLAnchorElement && stop.hash.length > 1 && /跳|skip/i.test(stop.textContent ?? '');
      if (document.activeElement === stop && isStill && !isSkip) found.push(kit.sight(stop, 'Takes the focus where nobody sees it.'));
      stop.blur();
    }
    before?.focus({ preventScroll: true });
    scrollTo(left, top);
    for (const dialog of kit.all('[role="dialog"][aria-modal="true"], [role="alertdialog"]')) {
      const open = dialog instanceof HTMLDialogElement && dialog.matches(':modal');
      const outside = kit.tabStops().filter((stop) => !dialog.contains(stop));
      if (kit.isSeen(dialog) && !open && outside.length > 0 && !dialog.contains(before)) found.push(kit.sight(dialog, 'An open dialog does not hold the focus.'));
    }
    return found;
  }),
);
