import type { Page } from '@playwright/test';

/** What engines and checks ask about. */
export const aspects = ['document', 'rendering', 'layout', 'paint'] as const;
export type Aspect = (typeof aspects)[number];

/** What a cell is; cells that are equal here are one and the same to whoever asks about that aspect. */
export interface Fingerprint {
  /** Hash of elements, attributes, texts, and the state of controls; attributes of preferences on <html> left out. */
  readonly document: string;
  /** Hash of which elements are rendered, have a box, and can be seen at all. */
  readonly rendering: string;
  /** Hash of where every box lies, and of every length. */
  readonly layout: string;
  /** Every combination of colours that occurs, each a hash: ink, grounds, lines, effects, and whether the text is large (WCAG 1.4.3). */
  readonly paint: readonly string[];
}

export async function fingerprintOf(page: Page): Promise<Fingerprint> {
  return page.evaluate(async () => {
    const parts = { document: [] as string[], rendering: [] as string[], layout: [] as string[] };
    const paint = new Set<string>();
    /** The grounds under an element, down to the first that nothing shines through. */
    const grounds = new Map<Element | null, string>([[null, '']]);
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
      parts.document.push(element.tagName, ...attributes, text, stateOf(element));
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style;
      const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter} ${mixBlendMode}`;
      const isOpaque = /^rgb\(/.test(backgroundColor) && backgroundImage === 'none' && opacity === '1' && filter === 'none';
      const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1' && filter === 'none';
      const below = grounds.get(element.parentElement) ?? '';
      const ground = isClear ? below : isOpaque ? own : `${own} / ${below}`;
      grounds.set(element, ground);
      if (!element.checkVisibility({ visibilityProperty: true })) {
        parts.rendering.push('-');
        continue;
      }
      const { x, y, width, height } = element.getBoundingClientRect();
      const isAway = x + width + scrollX <= 0 || y + height + scrollY <= 0;
      const [before, after] = ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo));
      parts.rendering.push(`${width > 0}${height > 0}${width <= 1}${height <= 1}${isAway}${opacity} ${style.display} ${style.order} ${style.clip} ${style.clipPath}`, before!.content, after!.content);
      parts.layout.push(
        [x + scrollX, y + scrollY, width, height].map((length) => Math.round(length * 4)).join(' '),
        style.fontSize, style.fontWeight, style.overflow, style.position, style.borderWidth, style.outlineWidth, style.textDecorationThickness, style.letterSpacing, style.lineHeight,
      );
      const size = Number.parseFloat(style.fontSize);
      paint.add(
        [
          below, ground, style.color, style.borderColor, style.borderStyle, style.outlineColor, style.outlineStyle, style.boxShadow, style.textDecorationLine, style.textDecorationColor, style.fill, style.stroke,
          ...[before!, after!].filter(({ content }) => content !== 'none').flatMap((pseudo) => [pseudo.color, pseudo.backgroundColor]),
          // How a control or a link looks when it has the focus hangs on its kind.
          element.matches('a, button, input, select, textarea, summary, [tabindex]') ? `${element.localName} ${element.getAttribute('type') ?? ''} ${element.className}` : '',
          size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
        ].join('\n'),
      );
    }
    const hash = async (text: string) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    return {
      document: await hash(parts.document.join('\n')),
      rendering: await hash(parts.rendering.join('\n')),
      layout: await hash(parts.layout.join('\n')),
      paint: await Promise.all([...paint].map(hash)),
    };
  });
}
