import { lookCheck } from '../inspect.ts';

/** Runs in another language without `lang`, and a `lang` that the script belies (WCAG 3.1.2 H58). */
export const languageOfParts = lookCheck('3.1.2-language-of-parts', '3.1.2', (kit) => {
  const found = [];
  const scripts: readonly [RegExp, RegExp, string][] = [
    [/[\p{Script=Hiragana}\p{Script=Katakana}]{2,}/u, /^ja/, 'Japanese'],
    [/\p{Script=Hangul}{2,}/u, /^ko/, 'Korean'],
    [/\p{Script=Cyrillic}{3,}/u, /^(?:ru|uk|bg|sr|mn|kk|be|mk|ky|tg)/, 'Cyrillic'],
    [/\p{Script=Arabic}{3,}/u, /^(?:ar|fa|ug|ur|kk)/, 'Arabic'],
    [/\p{Script=Thai}{3,}/u, /^th/, 'Thai'],
    [/\p{Script=Tibetan}{3,}/u, /^(?:bo|dz)/, 'Tibetan'],
  ];
  const common = /\b(?:the|and|of|to|is|are|for|with|you|your|this|that|please|in|on|at|by|or|from|our|we|can|not|be|as|how|what|le|la|les|des|une|der|die|das|und|el|los|que|para)\b/i;
  for (const element of kit.textElements()) {
    if (element.closest('code, kbd, samp, var, pre, address[translate="no"]')) continue;
    const lang = (element.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase();
    if (lang === '') continue;
    const text = kit.flat([...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(' '));
    const isChinese = /^(?:zh|yue|cmn)/.test(lang);
    const isHanReader = isChinese || /^(?:ja|ko)/.test(lang);
    for (const [pattern, fits, name] of scripts) if (pattern.test(text) && !fits.test(lang)) found.push(kit.sight(element, `${name} text, and lang is “${lang}”.`));
    if (isChinese) {
      const run = text.match(/[a-z][a-z'’-]*(?:[ ,;:.]+[a-z][a-z'’-]*){3,}/gi)?.find((words) => common.test(words) && (words.match(/\b[a-z]{2,}/g)?.length ?? 0) >= 2);
      if (run) found.push(kit.sight(element, `“${run.slice(0, 40)}” is not Chinese and has no lang.`));
      else if (/^(?:English|Français|Deutsch|Español|Русский|日本語|한국어|Português|Italiano|English version)$/.test(text)) found.push(kit.sight(element, `“${text}” is not Chinese and has no lang.`));
    } else if (!isHanReader && /\p{Script=Han}{2,}/u.test(text)) found.push(kit.sight(element, `“${/\p{Script=Han}[\p{Script=Han}\p{P}]+/u.exec(text)![0].slice(0, 20)}” is Chinese, and lang is “${lang}”.`));
    const own = element.closest('[lang]')!;
    if (own !== document.documentElement && isChinese && !/latn/.test(lang)) {
      const letters = text.match(/[a-z]{2,}/gi)?.length ?? 0;
      if (letters >= 2 && !/\p{Script=Han}/u.test(own.textContent ?? '')) found.push(kit.sight(own, `lang is “${lang}”, and the text has no Chinese character.`));
    }
  }
  return found;
});
