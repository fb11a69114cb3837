/** What axe-core lends: names, roles and colours, so that none of them is computed by hand. */
interface Axe {
  setup(root: Node): void;
  teardown(): void;
  commons: {
    text: { accessibleText(element: Element): string };
    aria: { getRole(element: Element): string | null };
    color: { Color: new (red?: number, green?: number, blue?: number, alpha?: number) => AxeColor; getContrast(ground: AxeColor, ink: AxeColor): number; flattenColors(ink: AxeColor, ground: AxeColor): AxeColor };
  };
}
interface AxeColor {
  red: number;
  green: number;
  blue: number;
  alpha: number;
  parseString(text: string): void;
}

/** What a look at a page finds; the check adds its id and criterion. */
export interface Sight {
  readonly target: string;
  readonly message: string;
}

export type PageKit = ReturnType<typeof makePageKit>;

/** The words in which checks speak about a page. Runs in the page: it may name nothing outside itself. */
export function makePageKit(axe: Axe) {
  let isSetUp = false;
  const withTree = <T>(read: () => T): T => {
    if (!isSetUp) {
      axe.teardown();
      axe.setup(document);
      isSetUp = true;
    }
    return read();
  };
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

  /** Seen by eyes: has a box, is not transparent, and is not moved off or clipped away for screen readers only. */
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    if (width > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0)) return false;
    if (width * height === 0) return element.children.length > 0 && [...element.children].some(isSeen);
    for (let part: Element | null = element; part && part !== document.body; part = part.parentElement) {
      const { clip, clipPath, position, overflow } = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      if (position === 'absolute' && /^rect\((0|1)px,? (0|1)px/.test(clip)) return false;
      if (/inset\((50%|100%)/.test(clipPath)) return false;
      if (overflow !== 'visible' && box.width <= 1 && box.height <= 1) return false;
    }
    return true;
  };
  /** Told to screen readers. */
  const isExposed = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');

  /** A selector that finds the element again. */
  const selectorOf = (element: Element): string => {
    const parts: string[] = [];
    for (let part: Element | null = element; part && part !== document.documentElement; part = part.parentElement) {
      if (part.id && document.querySelectorAll(`#${CSS.escape(part.id)}`).length === 1) {
        parts.unshift(`#${CSS.escape(part.id)}`);
        break;
      }
      const name = part.localName;
      const twins = part.parentElement ? [...part.parentElement.children].filter((other) => other.localName === name) : [part];
      parts.unshift(twins.length > 1 ? `${CSS.escape(name)}:nth-of-type(${twins.indexOf(part) + 1})` : CSS.escape(name));
      if (part === document.body) break;
    }
    return parts.join(' > ') || 'html';
  };

  const colorOf = (text: string): AxeColor => {
    const color = new axe.commons.color.Color(0, 0, 0, 1);
    color.parseString(text === 'transparent' ? 'rgba(0, 0, 0, 0)' : text);
    return color;
  };
  /** The ground under an element as colours say it; null where an image, a gradient or an effect lies in between. */
  const groundOf = (element: Element): AxeColor | null => {
    const layers: AxeColor[] = [];
    for (let part: Element | null = element; part; part = part.parentElement) {
      const style = getComputedStyle(part);
      if (style.backgroundImage !== 'none' || style.filter !== 'none' || style.mixBlendMode !== 'normal') return null;
      const color = colorOf(style.backgroundColor);
      if (color.alpha > 0) layers.push(color);
      if (color.alpha === 1) break;
    }
    return layers.reverse().reduce((ground, layer) => axe.commons.color.flattenColors(layer, ground), new axe.commons.color.Color(255, 255, 255, 1));
  };

  /** Every style rule of this origin with the media conditions around it. */
  const styleRules = (): { rule: CSSStyleRule; media: string }[] => {
    const found: { rule: CSSStyleRule; media: string }[] = [];
    const read = (rules: CSSRuleList, media: string): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) found.push({ rule, media });
        const inner = (rule as CSSGroupingRule).cssRules as CSSRuleList | undefined;
        if (inner && !(rule instanceof CSSKeyframesRule)) read(inner, rule instanceof CSSMediaRule ? `${media} ${rule.conditionText}` : media);
      }
    };
    for (const sheet of document.styleSheets) {
      try {
        read(sheet.cssRules, sheet.media.mediaText);
      } catch {
        // The rules of another origin cannot be read.
      }
    }
    return found;
  };

  const all = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] => [...root.querySelectorAll<T>(selector)];

  return {
    all,
    flat,
    isSeen,
    isExposed,
    selectorOf,
    colorOf,
    groundOf,
    styleRules,
    isHan: (text: string) => /\p{Script=Han}/u.test(text),
    /** Is the page, or this element, in Chinese by its `lang`? */
    isChinese: (element: Element = document.documentElement) => /^zh\b/i.test(element.closest('[lang]')?.getAttribute('lang') ?? ''),
    nameOf: (element: Element) => withTree(() => flat(axe.commons.text.accessibleText(element))),
    roleOf: (element: Element) => withTree(() => axe.commons.aria.getRole(element)),
    contrast: (ground: AxeColor, ink: AxeColor) => axe.commons.color.getContrast(ground, ink),
    /** Elements that hold text of their own, seen by eyes, outside scripts and options. */
    textElements: (): HTMLElement[] =>
      all('body *').filter(
        (element) =>
          !element.matches('script, style, noscript, option, optgroup, title, template, svg *') &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '') &&
          isSeen(element),
      ),
    /** What can take the focus by Tab. */
    tabStops: (): HTMLElement[] =>
      all('a[href], area[href], button, input, select, textarea, summary, audio[controls], video[controls], iframe, [tabindex], [contenteditable="true"]').filter(
        (element) =>
          element.tabIndex >= 0 &&
          !(element as HTMLInputElement).disabled &&
          !element.closest('[inert], fieldset:disabled') &&
          !(element instanceof HTMLInputElement && element.type === 'hidden') &&
          !(element.localName === 'summary' && element.parentElement?.querySelector(':scope > summary') !== element) &&
          element.checkVisibility({ visibilityProperty: true }),
      ),
    sight: (element: Element, message: string): Sight => ({ target: selectorOf(element), message }),
    end: () => {
      if (isSetUp) axe.teardown();
    },
  };
}
