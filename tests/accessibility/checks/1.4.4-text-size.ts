import { actCheck, inPage, inViewport } from '../inspect.ts';

/** Text that is cut off or runs into other text at twice its size, or that does not grow with zoom (WCAG 1.4.4 F69, F94). */
export const textSize = actCheck('1.4.4-text-size', '1.4.4', async (page) => {
  const look = (doubled: boolean) =>
    inPage(
      page,
      (kit, isDoubled) => {
        const texts = kit.textElements().filter((element) => !element.closest('svg'));
        const touched: [HTMLElement, string | null][] = [];
        const hides = (part: Element) => {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
          const isCut = { x: /hidden|clip/.test(overflowX), y: /hidden|clip/.test(overflowY) };
          return { ...isCut, ellipsis: textOverflow === 'ellipsis' };
        };
        const cutTexts = () => {
          const cut = new Map<string, string>();
          for (const element of texts) {
            const range = document.createRange();
            for (const node of element.childNodes) {
              if (node.nodeType !== Node.TEXT_NODE || node.textContent!.trim() === '') continue;
              range.selectNodeContents(node);
              for (const box of range.getClientRects()) {
                for (let part: Element | null = element; part && part !== document.body; part = part.parentElement) {
                  const hidden = hides(part);
                  if (!hidden.x && !hidden.y) continue;
                  const frame = part.getBoundingClientRect();
                  if (frame.width <= 1 || frame.height <= 1) break;
                  const tolerance = box.height * 0.2;
                  if ((hidden.y && (box.bottom > frame.bottom + tolerance || box.top < frame.top - tolerance)) || (hidden.x && (box.right > frame.right + tolerance || box.left < frame.left - tolerance))) cut.set(kit.selectorOf(element), kit.flat(element.textContent).slice(0, 20));
                }
              }
            }
          }
          return cut;
        };
        if (isDoubled) {
          const sizes = texts.map((element) => [element, Number.parseFloat(getComputedStyle(element).fontSize), getComputedStyle(element).lineHeight] as const);
          for (const [element, size, lineHeight] of sizes) {
            touched.push([element, element.getAttribute('style')]);
            element.style.setProperty('font-size', `${size * 2}px`, 'important');
            if (lineHeight !== 'normal') element.style.setProperty('line-height', `${(Number.parseFloat(lineHeight) / size).toFixed(3)}`, 'important');
          }
        }
        const cut = cutTexts();
        const mixed: string[] = [];
        const boxes = texts
          .filter((element) => !element.closest('[aria-hidden="true"], ruby, sup, sub'))
          .map((element) => {
            const range = document.createRange();
            const rects = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '').flatMap((node) => (range.selectNodeContents(node), [...range.getClientRects()]));
            return { element, rects: rects.filter((box) => box.width > 2 && box.height > 2) };
          });
        const flatBoxes = boxes.flatMap(({ element, rects }) => rects.map((box) => ({ element, box }))).sort((one, two) => one.box.top - two.box.top);
        for (let index = 0; index < flatBoxes.length && mixed.length < 20; index += 1) {
          const one = flatBoxes[index]!;
          for (let next = index + 1; next < Math.min(flatBoxes.length, index + 60); next += 1) {
            const two = flatBoxes[next]!;
            const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
            const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
            if (two.box.top > one.box.bottom) break;
            if (one.element === two.element || one.element.contains(two.element) || two.element.contains(one.element)) continue;
            if (across > 8 && down > Math.min(one.box.height, two.box.height) * 0.4) mixed.push(kit.selectorOf(two.element));
          }
        }
        for (const [element, style] of touched) {
          // Chromium keeps an empty style attribute unless the changed one was read before.
          element.getAttribute('style');
          if (style === null) element.removeAttribute('style');
          else element.setAttribute('style', style);
        }
        return { cut: [...cut], mixed };
      },
      doubled,
    );
  const before = await look(false);
  const after = await look(true);
  const sights = after.cut.filter(([target]) => !before.cut.some(([known]) => known === target)).map(([target, text]) => ({ target, message: `“${text}” is cut off at twice its size.` }));
  for (const target of after.mixed) if (!before.mixed.includes(target)) sights.push({ target, message: 'Runs into other text at twice its size.' });

  const sizes = () => inPage(page, (kit) => kit.textElements().map((element) => [kit.selectorOf(element), Number.parseFloat(getComputedStyle(element).fontSize)] as const));
  const usesViewport = await inPage(page, (kit) => kit.styleRules().some(({ rule }) => /\d(?:vw|vh|vmin|vmax|cqw)\b/.test(rule.style.fontSize || rule.style.font)) || kit.all('[style]').some((element) => /font(?:-size)?:[^;]*\d(?:vw|vh|vmin|vmax)/.test(element.getAttribute('style')!)));
  if (usesViewport) {
    const full = await inViewport(page, { width: 1280, height: 800 }, sizes);
    const half = new Map(await inViewport(page, { width: 640, height: 400 }, sizes));
    for (const [target, size] of full) if (half.has(target) && half.get(target)! * 2 < size * 1.4) sights.push({ target, message: 'Its size follows the window and does not grow with zoom.' });
  }
  return sights.slice(0, 20);
});
