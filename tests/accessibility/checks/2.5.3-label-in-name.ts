import { lookCheck } from '../inspect.ts';

/** Names that lack the words that are seen (WCAG F96). */
export const labelInName = lookCheck('2.5.3-label-in-name', '2.5.3', (kit) => {
  const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  const seenText = (element: HTMLElement): string => {
    if (element instanceof HTMLInputElement && /^(?:submit|button|reset)$/.test(element.type)) return element.value;
    return [...element.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
        if (!(node instanceof HTMLElement) || !kit.isSeen(node) || node.matches('rt, rp, svg, select, textarea, script, style')) return '';
        return seenText(node);
      })
      .join(' ');
  };
  const found = [];
  for (const control of kit.all('a[href], button, summary, input[type="submit"], input[type="button"], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]')) {
    if (!control.matches('[aria-label], [aria-labelledby]') || !kit.isSeen(control) || !kit.isExposed(control)) continue;
    const [seen, name] = [bare(seenText(control)), bare(kit.nameOf(control))];
    if (seen.length > 1 && name !== '' && !name.includes(seen)) found.push(kit.sight(control, `Reads “${kit.flat(seenText(control))}” and is named “${kit.nameOf(control)}”.`));
  }
  for (const field of kit.all<HTMLInputElement>('input[aria-label], input[aria-labelledby], select[aria-label], select[aria-labelledby], textarea[aria-label], textarea[aria-labelledby]')) {
    for (const label of field.labels ?? []) {
      const [seen, name] = [bare(seenText(label)), bare(kit.nameOf(field))];
      if (seen.length > 1 && !name.includes(seen) && kit.isSeen(label)) found.push(kit.sight(field, `Its label reads “${kit.flat(seenText(label))}” and it is named “${kit.nameOf(field)}”.`));
    }
  }
  return found;
});
