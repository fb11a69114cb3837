import { lookCheck } from '../inspect.ts';

/** What is seen first and read last: boxes moved by the style sheet, words spaced out, columns made of spaces (WCAG F1, F32, F33, F34). */
export const readingOrder = lookCheck('1.3.2-reading-order', '1.3.2', (kit) => {
  const found = [];
  for (const parent of kit.all('body, body *')) {
    if (parent.closest('svg, select')) continue;
    const style = getComputedStyle(parent);
    const isFlexible = /flex|grid/.test(style.display);
    const children = [...parent.children].filter((child) => kit.flat(child.textContent) !== '' && kit.isSeen(child) && kit.isExposed(child) && !child.matches('script, style'));
    const isMoved = (child: Element) => {
      const { position, order, top, bottom, insetBlockStart } = getComputedStyle(child);
      if (position === 'fixed' || position === 'sticky') return false;
      return (isFlexible && order !== '0') || position === 'absolute' || (position === 'relative' && [top, bottom, insetBlockStart].some((offset) => Math.abs(Number.parseFloat(offset)) > 20));
    };
    const isReversed = isFlexible && (/reverse/.test(style.flexDirection) || /reverse/.test(style.flexWrap));
    const isPlaced = /grid/.test(style.display) && children.some((child) => /^\d/.test(getComputedStyle(child).gridRowStart) || /^\d/.test(getComputedStyle(child).gridColumnStart) || getComputedStyle(child).gridRowStart !== 'auto');
    if (children.length < 2 || !(isReversed || isPlaced || children.some(isMoved))) continue;
    for (let index = 1; index < children.length; index += 1) {
      const [first, second] = [children[index - 1]!, children[index]!];
      const [one, two] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
      const isAbove = two.bottom <= one.top + 1;
      const isSameLine = two.top < one.bottom - 1 && two.bottom > one.top + 1;
      const isBefore = style.direction === 'rtl' ? two.left >= one.right - 1 : two.right <= one.left + 1;
      const isColumns = /grid/.test(style.display) || style.columnCount !== 'auto';
      if ((isAbove && !(isColumns && two.left >= one.right - 1)) || (isSameLine && isBefore && isFlexible)) {
        found.push(kit.sight(second, `Seen before “${kit.flat(first.textContent).slice(0, 20)}”, read after it.`));
        break;
      }
    }
  }
  for (const element of kit.textElements()) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent!).join('');
    if (element.closest('ruby, pre, code, kbd, samp, .braille, [lang="zh-Latn-pinyin"]')) continue;
    if (/(?:^|[^\p{Script=Han}])\p{Script=Han}(?:[  \u3000]+\p{Script=Han}){2,}(?![\p{Script=Han}])/u.test(own) || /(?:^|\s)\p{Script=Han}[ \u3000]{2,}\p{Script=Han}(?:\s|$)/u.test(own) || /(?:^|\s)[A-Z](?: [A-Z]){3,}(?:\s|$)/u.test(own)) found.push(kit.sight(element, `“${kit.flat(own).slice(0, 20)}” is spaced out with spaces and is read letter by letter.`));
  }
  for (const block of kit.all('pre')) {
    const lines = block.innerText.split('\n').filter((line) => /\S[ \u3000]{3,}\S/u.test(line) || /\S\t+\S/u.test(line));
    if (kit.isSeen(block) && lines.length >= 3) found.push(kit.sight(block, 'Columns made of spaces are read across.'));
  }
  return found;
});
