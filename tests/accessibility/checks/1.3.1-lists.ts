import { lookCheck } from '../inspect.ts';

/** Lists drawn with dashes, bullets or numbers and line breaks (WCAG F2, H48). */
export const fakeLists = lookCheck('1.3.1-lists', '1.3.1', (kit) => {
  const mark = /^(?:[-–—•·▪■●○◆◦＊*►▶✓✔√※]|\d{1,2}[.、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[a-h][.)])\s*\S/u;
  const dash = /^(?:[-–—•·▪■●○◆◦＊*►▶✓✔√])\s*\S/u;
  const found = [];
  for (const block of kit.all('p, div, td, dd')) {
    if (!kit.isSeen(block) || block.querySelectorAll(':scope > br').length === 0) continue;
    const lines = block.innerText.split('\n').map((line) => line.trim());
    if (lines.filter((line) => mark.test(line)).length >= 2) found.push(kit.sight(block, 'Lines that begin with a mark and end with a break are a list without its tags.'));
  }
  const seen = new Set<Element>();
  for (const block of kit.all('p, div')) {
    if (seen.has(block) || block.closest('li, blockquote')) continue;
    const run: Element[] = [];
    for (let next: Element | null = block; next && next.localName === block.localName && kit.isSeen(next) && mark.test(kit.flat(next.textContent)) && next.children.length <= 2; next = next.nextElementSibling) run.push(next);
    run.forEach((part) => seen.add(part));
    const isShort = run.every((part) => kit.flat(part.textContent).length <= 60);
    if (run.length >= 2 && isShort && (run.length >= 3 || run.every((part) => dash.test(kit.flat(part.textContent))))) found.push(kit.sight(block, `${run.length} paragraphs that begin with a mark are a list without its tags.`));
  }
  return found;
});
