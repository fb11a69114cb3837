import { lookCheck } from '../inspect.ts';

/** Lines that look like headings and are none (WCAG F2), and headings by role without a level. */
export const fakeHeadings = lookCheck('1.3.1-headings', '1.3.1', (kit) => {
  const bodySize = Number.parseFloat(getComputedStyle(document.querySelector('main p, p') ?? document.body).fontSize);
  const found = [];
  for (const block of kit.all('p, div, section > span, main > span, main > b, main > strong, section > b, section > strong, article > b, article > strong')) {
    const text = kit.flat(block.textContent);
    if (text.length < 2 || text.length > 40 || /[。.！!？?；;：:，,、]$/u.test(text) || !/[\p{L}]/u.test(text)) continue;
    if (block.closest('header, footer, nav, li, td, th, a, button, label, legend, summary, caption, figure, dl, dialog, form, hgroup, blockquote, h1, h2, h3, h4, h5, h6, [role="heading"], [role="alert"], [role="status"], [aria-live]')) continue;
    if (block.querySelector('a, button, input, select, textarea, img, svg, ul, table, p, div, h1, h2, h3, h4, h5, h6, time, ruby') || !kit.isSeen(block)) continue;
    const inner = [...block.childNodes].filter((node) => node.textContent!.trim() !== '');
    const face = getComputedStyle(inner.length === 1 && inner[0] instanceof HTMLElement ? inner[0] : block);
    const isBold = Number.parseInt(face.fontWeight, 10) >= 600;
    const isLarge = Number.parseFloat(face.fontSize) >= bodySize * 1.2;
    if (!isBold && !isLarge) continue;
    const next = block.nextElementSibling;
    if (!next || !next.matches('p, ul, ol, dl, table, div, section, form, figure') || !kit.isSeen(next)) continue;
    const nextText = kit.flat(next.textContent);
    // A lone link is no text that a heading could stand over.
    if (kit.flat(next.querySelector(':scope > a')?.textContent) === nextText) continue;
    const nextFace = getComputedStyle(next);
    const nextIsPlain = Number.parseInt(nextFace.fontWeight, 10) < 600 && Number.parseFloat(nextFace.fontSize) < bodySize * 1.2;
    const previous = block.previousElementSibling;
    const isSubtitle = previous !== null && previous.matches('h1, h2, h3, h4, h5, h6') && !isBold;
    if (nextText.length > text.length && nextIsPlain && !isSubtitle && /\d{2}/.test(text) === false) found.push(kit.sight(block, `“${text}” looks like a heading and is none.`));
  }
  for (const heading of kit.all('[role="heading"]:not([aria-level])')) found.push(kit.sight(heading, 'A heading by role without aria-level.'));
  return found;
});
