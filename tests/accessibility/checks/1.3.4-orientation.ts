import { actCheck, inPage, inViewport } from '../inspect.ts';

/** Content that one orientation of the screen turns round or takes away (WCAG F97, F100). */
export const orientation = actCheck('1.3.4-orientation', '1.3.4', async (page) => {
  const measure = () =>
    inPage(page, (kit) => {
      const parts = kit.all('html, body, body > *, main, main > *');
      const turned = parts.filter((part) => {
        const style = getComputedStyle(part);
        const { a, b } = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
        return (Math.abs(b) > 0.9 && Math.abs(a) < 0.1) || /^-?(?:90|270)deg$/.test(style.rotate) || /^(?:vertical|sideways)/.test(style.writingMode);
      });
      const root = document.querySelector('main') ?? document.body;
      return { turned: turned.map(kit.selectorOf), letters: kit.isSeen(root) ? kit.textElements().filter((element) => root.contains(element)).reduce((sum, element) => sum + kit.flat(element.textContent).length, 0) : 0, demand: kit.textElements().map((element) => kit.flat(element.textContent)).find((text) => text.length < 60 && /请.{0,6}(?:旋转|横屏|竖屏)|(?:rotate|turn) your (?:device|phone|screen)|(?:landscape|portrait) (?:mode|orientation) only/i.test(text)) ?? null };
    });
  const upright = await inViewport(page, { width: 400, height: 800 }, measure);
  const across = await inViewport(page, { width: 800, height: 400 }, measure);
  const scripts = await page.evaluate(() => [...document.scripts].some((script) => /orientation\s*\.\s*lock\s*\(/.test(script.text)));
  const sights = [];
  for (const target of [...upright.turned, ...across.turned].filter((turned) => upright.turned.includes(turned) !== across.turned.includes(turned))) sights.push({ target, message: 'Turned round in one orientation of the screen.' });
  if (Math.min(upright.letters, across.letters) < Math.max(upright.letters, across.letters) * 0.3) sights.push({ target: 'main', message: 'The content is hidden in one orientation of the screen.' });
  else if (upright.demand !== across.demand) sights.push({ target: 'body', message: `“${upright.demand ?? across.demand}”: the screen must be turned.` });
  if (scripts) sights.push({ target: 'script', message: 'A script locks the orientation.' });
  return sights;
});
