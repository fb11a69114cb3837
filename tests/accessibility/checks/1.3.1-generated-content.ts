import { lookCheck } from '../inspect.ts';

/** Words that only the style sheet writes (WCAG F87). */
export const generatedContent = lookCheck('1.3.1-generated-content', '1.3.1', (kit) => {
  const found = [];
  for (const element of kit.all('body *')) {
    if (!kit.isSeen(element)) continue;
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      if (style.content === 'none' || style.content === 'normal' || style.display === 'none') continue;
      const written = [...style.content.replace(/\s*\/\s*"[^"]*"$/u, '').matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, text]) => text!).join('');
      if (/\p{Script=Han}{2}|[a-z]{3}|\d{2}/iu.test(written)) found.push(kit.sight(element, `“${written}” is written by the style sheet alone.`));
    }
  }
  return found;
});
