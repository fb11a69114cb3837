import { lookCheck } from '../inspect.ts';

/** Signs that screen readers leave out or misread in Chinese text: ～ → ① Ⅱ m² and their like. */
export const speakableSymbols = lookCheck('speakable-symbols', 'speakable', (kit) => {
  const sign = /[～→←↑↓⇒➜➔①-⑳㈠-㈩Ⅰ-Ⅻⅰ-ⅻ²³㎡㎝㎏℃½¼√×✓✔✗✘★☆◆●▲※](?!$)|[～→⇒①-⑳Ⅰ-Ⅻ²³㎡]|\d\s?(?:m2|㎡)/u;
  return kit.textElements().flatMap((element) => {
    if (!kit.isChinese(element) || element.closest('[aria-hidden="true"], code, pre, sup, sub, math, svg, .braille')) return [];
    const text = kit.flat([...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(' '));
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const hit = sign.exec(text)?.[0];
    return hit ? [kit.sight(element, `“${hit}” in “${text.slice(0, 30)}” is not read as it is meant.`)] : [];
  });
});
