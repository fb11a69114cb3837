import { actCheck, inPage, listenersOf } from '../inspect.ts';

/** What appears under the pointer or the focus and cannot be dismissed or entered (WCAG 1.4.13 F95). */
export const hoverContent = actCheck('1.4.13-hover-content', '1.4.13', async (page) => {
  const listening = (await listenersOf(page)).filter(({ types, target }) => types.some((type) => /^(?:mouseenter|mouseover|pointerenter|pointerover)$/.test(type)) && !/^(?:window|document|html|body)$/.test(target)).map(({ target }) => target);
  const triggers = await inPage(
    page,
    (kit, targets) => {
      const byStyle = kit.styleRules().flatMap(({ rule }) => {
        if (!/:hover/.test(rule.selectorText) || !(rule.style.display || rule.style.visibility || rule.style.opacity || rule.style.clip || rule.style.height || rule.style.maxHeight)) return [];
        return rule.selectorText.split(',').flatMap((part) => {
          const at = part.indexOf(':hover');
          const rest = part.slice(at + 6).trim();
          if (at < 1 || rest === '') return [];
          try {
            return kit.all(part.slice(0, at).trim());
          } catch {
            return [];
          }
        });
      });
      const elements = [...new Set([...byStyle, ...targets.flatMap((target) => kit.all(target))])].filter((element) => kit.isSeen(element));
      return elements.slice(0, 12).map(kit.selectorOf);
    },
    listening,
  );
  const seen = () => inPage(page, (kit) => kit.textElements().map(kit.selectorOf));
  const sights = [];
  for (const target of triggers) {
    await page.mouse.move(0, 0);
    const before = new Set(await seen());
    await page.locator(target).first().hover({ timeout: 1000, force: true }).catch(() => undefined);
    await page.waitForTimeout(120);
    const shown = (await seen()).filter((element) => !before.has(element));
    if (shown.length > 0) {
      const box = await page.locator(shown[0]!).first().boundingBox();
      const from = await page.locator(target).first().boundingBox();
      if (box && from) {
        const middle = { x: Math.min(Math.max(box.x + box.width / 2, from.x), from.x + from.width), y: from.y + from.height / 2 };
        await page.mouse.move(middle.x, middle.y);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
        await page.waitForTimeout(120);
        if (!(await seen()).includes(shown[0]!)) sights.push({ target, message: 'What appears under the pointer goes when the pointer enters it.' });
        else {
          await page.keyboard.press('Escape');
          await page.waitForTimeout(60);
          const remains = (await seen()).includes(shown[0]!);
          const covers = await inPage(
            page,
            (kit, selector) => {
              const element = document.querySelector(selector)!;
              for (let part: Element | null = element; part && part !== document.body; part = part.parentElement) if (/absolute|fixed/.test(getComputedStyle(part).position)) {
                const own = part.getBoundingClientRect();
                return kit.textElements().some((other) => {
                  const range = document.createRange();
                  range.selectNodeContents(other);
                  const over = range.getBoundingClientRect();
                  return !part!.contains(other) && !other.contains(part) && over.left < own.right && over.right > own.left && over.top < own.bottom && over.bottom > own.top;
                });
              }
              return false;
            },
            shown[0]!,
          );
          if (remains && covers) sights.push({ target, message: 'What appears under the pointer covers text, and Escape does not dismiss it.' });
        }
      }
    }
  }
  if (triggers.length > 0) await page.mouse.move(0, 0);
  return sights;
});
