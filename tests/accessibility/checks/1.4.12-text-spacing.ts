import { actCheck, inPage } from '../inspect.ts';

/** Text that is cut off when a reader spaces it (WCAG 1.4.12 F104: line 1.5, paragraph 2, letter 0.12, word 0.16). */
export const textSpacing = actCheck('1.4.12-text-spacing', '1.4.12', (page) =>
  inPage(page, (kit) => {
    const texts = kit.textElements();
    // Where a page already spaces its lines wider, the reader's sheet must not draw them together.
    const wide = new Set<Element>(texts.filter((element) => Number.parseFloat(getComputedStyle(element).lineHeight) > Number.parseFloat(getComputedStyle(element).fontSize) * 1.5));
    const isWide = (element: Element) => wide.has(element);
    const cut = () => {
      const found = new Set<Element>();
      for (const element of texts) {
        const range = document.createRange();
        const boxes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '').flatMap((node) => (range.selectNodeContents(node), [...range.getClientRects()]));
        for (let part: Element | null = element; part && part !== document.body; part = part.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(part);
          const frame = part.getBoundingClientRect();
          if (frame.width <= 1 || frame.height <= 1) break;
          const isCut = boxes.some((box) => (/hidden|clip/.test(overflowY) && !isWide(element) && box.bottom > frame.bottom + box.height * 0.25) || (/hidden|clip/.test(overflowX) && box.right > frame.right + 4));
          if (isCut) found.add(element);
        }
      }
      return found;
    };
    const before = cut();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets.push(sheet);
    const after = cut();
    document.adoptedStyleSheets.pop();
    return [...after].filter((element) => !before.has(element)).map((element) => kit.sight(element, `“${kit.flat(element.textContent).slice(0, 20)}” is cut off when spaced.`));
  }),
);
