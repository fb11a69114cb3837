import { actCheck, listenersOf, onCopy } from '../inspect.ts';

/** Single letters that do something wherever the focus is (WCAG 2.1.4 F99). */
export const characterKeys = actCheck('2.1.4-character-keys', '2.1.4', async (page) => {
  const listens = (await listenersOf(page)).some(({ target, types }) => /^(?:window|document|body|html)$/.test(target) && types.some((type) => /^key/.test(type)));
  if (!listens) return [];
  return onCopy(page, async (copy, departures) => {
    const state = () => copy.evaluate(() => `${document.body.innerText}\n${document.activeElement?.outerHTML.slice(0, 200)}\n${scrollY}\n${document.documentElement.className}${document.body.className}\n${location.hash}`);
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,-='.split('')) {
      const [before, left] = [await state(), departures.length];
      await copy.keyboard.press(key);
      if ((await state()) !== before || departures.length > left) return [{ target: 'body', message: `The key “${key}” alone does something.` }];
    }
    return [];
  });
});
