import type { Page } from '@playwright/test';

/**
 * What a cell looks like, in three hashes. Two cells with equal hashes are one and the same to every engine and check.
 * `structure`: the document, the state of its controls, and what is rendered at all; attributes of preferences on <html> left out.
 * `layout`: where every box lies. `paint`: every colour, weight and opacity.
 */
export interface Fingerprint {
  readonly structure: string;
  readonly layout: string;
  readonly paint: string;
}

export async function fingerprintOf(page: Page): Promise<Fingerprint> {
  return page.evaluate(async () => {
    const structure: string[] = [];
    const layout: string[] = [];
    const paint: string[] = [];
    const stateOf = (element: Element) => {
      if (element instanceof HTMLInputElement) return `${element.checked} ${element.value} ${element.disabled}`;
      if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) return element.value;
      return '';
    };
    for (const element of document.querySelectorAll('*')) {
      const attributes = [...element.attributes]
        .filter(({ name }) => name !== 'style' && !(element === document.documentElement && name.startsWith('data-')))
        .map(({ name, value }) => `${name}=${value}`)
        .sort();
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('|');
      const isRendered = element.checkVisibility({ visibilityProperty: true });
      structure.push(element.tagName, ...attributes, text, String(isRendered), stateOf(element));
      if (!isRendered) continue;
      const style = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      layout.push([x + scrollX, y + scrollY, width, height].map((length) => Math.round(length * 4)).join(' '), style.fontSize, style.overflow, style.position);
      paint.push(
        style.color, style.backgroundColor, style.backgroundImage, style.borderBlockStart, style.borderBlockEnd, style.borderInlineStart, style.borderInlineEnd,
        style.outline, style.opacity, style.fontWeight, style.textDecoration, style.fill, style.stroke,
      );
    }
    const hash = async (parts: readonly string[]) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
      return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    return { structure: await hash(structure), layout: await hash(layout), paint: await hash(paint) };
  });
}
