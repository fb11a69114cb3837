import { lookCheck } from '../inspect.ts';

/** Labels that point at nothing, and text beside a field that is tied to another name or to none (WCAG F68, H44). */
export const labels = lookCheck('1.3.1-labels', '1.3.1', (kit) => {
  const found = [];
  const fields = 'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]), select, textarea';
  for (const label of kit.all<HTMLLabelElement>('label')) {
    if (!kit.isSeen(label)) continue;
    if (label.control === null) found.push(kit.sight(label, label.htmlFor ? `The label points at “${label.htmlFor}”, which is no field.` : 'The label belongs to no field.'));
    else if (kit.flat(label.textContent) === '' && !label.querySelector('img[alt], [aria-label]')) found.push(kit.sight(label, 'An empty label.'));
  }
  for (const field of kit.all<HTMLInputElement>(fields)) {
    if (!kit.isExposed(field) || !kit.isSeen(field)) continue;
    if (field.type !== 'radio' && field.type !== 'checkbox' && field.labels && field.labels.length === 0 && !field.getAttribute('aria-labelledby')) {
      const before = field.previousElementSibling ?? field.parentElement?.previousElementSibling ?? null;
      const beside = kit.flat(before && before.matches('span, div, b, strong, p, dt, td') && before.children.length <= 1 ? before.textContent : field.previousSibling?.textContent);
      const name = kit.nameOf(field);
      const strip = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase();
      if (beside !== '' && beside.length <= 20 && /[\p{L}]/u.test(beside) && /[：:*]$/u.test(beside) && name !== '' && !strip(name).includes(strip(beside)))
        found.push(kit.sight(field, `“${beside}” stands beside the field and is not its label.`));
    }
  }
  return found;
});
