import { lookCheck } from '../inspect.ts';

/** Targets under 24 by 24 CSS px with a neighbour within the circle of 24 px (WCAG 2.5.8). */
export const targetSize = lookCheck('2.5.8-target-size', '2.5.8', (kit) => {
  const targets = kit.all('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="tab"], [onclick]').filter((element) => kit.isSeen(element) && !(element as HTMLButtonElement).disabled);
  const isInline = (element: Element) => {
    if (!/^inline/.test(getComputedStyle(element).display)) return false;
    const block = element.closest('p, li, td, dd, dt, blockquote, figcaption, label, legend, h1, h2, h3, h4, h5, h6, div');
    return block !== null && [...block.childNodes].some((node) => node !== element && !node.contains(element) && !(node instanceof Element && node.matches('a, button')) && /[\p{L}\p{N}]/u.test(node.textContent ?? ''));
  };
  const boxOf = (element: HTMLElement): DOMRect => {
    const own = element.getBoundingClientRect();
    const label = [...((element as HTMLInputElement).labels ?? [])].find(kit.isSeen);
    if (!label || !/^(?:radio|checkbox)$/.test((element as HTMLInputElement).type)) return own;
    const other = label.getBoundingClientRect();
    const [left, top] = [Math.min(own.left, other.left), Math.min(own.top, other.top)];
    return new DOMRect(left, top, Math.max(own.right, other.right) - left, Math.max(own.bottom, other.bottom) - top);
  };
  const boxes = targets.map((element) => ({ element, box: boxOf(element) }));
  return boxes.flatMap(({ element, box }) => {
    if ((box.width >= 23.5 && box.height >= 23.5) || isInline(element) || element.matches('input[type="range"]')) return [];
    const isNative = element.matches('input[type="radio"], input[type="checkbox"]') && getComputedStyle(element).appearance !== 'none';
    // A link as high as its line has the size that the browser gives it.
    const isPlainLink = element.matches('a') && getComputedStyle(element).display === 'inline';
    if (isNative || isPlainLink) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isNear = boxes.some(({ element: other, box: near }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const away = Math.hypot(Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom));
      const isSmall = near.width < 23.5 || near.height < 23.5;
      const centres = Math.hypot(near.left + near.width / 2 - x, near.top + near.height / 2 - y);
      return away < 12 || (isSmall && centres < 24);
    });
    return isNear ? [kit.sight(element, `A target of ${Math.round(box.width)} by ${Math.round(box.height)} px close to another.`)] : [];
  });
});
