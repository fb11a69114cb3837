import { actCheck, inPage, inViewport } from '../inspect.ts';
import { walk } from '../focusWalk.ts';

/** A focus that a bar or a notice lies over, walking forwards and backwards, at two sizes (WCAG F110). */
export const focusObscured = actCheck('2.4.11-focus-obscured', '2.4.11', async (page) => {
  const hasBars = await inPage(page, (kit) => kit.all('body *').some((element) => /fixed|sticky/.test(getComputedStyle(element).position) && kit.isSeen(element) && element.getBoundingClientRect().height > 0));
  if (!hasBars) return [];
  const sights: { target: string; message: string }[] = [];
  for (const size of [page.viewportSize() ?? { width: 1280, height: 800 }, { width: 320, height: 256 }]) {
    await inViewport(page, size, async () => {
      for (const direction of ['forwards', 'backwards'] as const) {
        const { stops } = await walk(page, direction, true);
        for (const stop of stops) if (stop.covered > 0.8 && !sights.some(({ target }) => target === stop.target)) sights.push({ target: stop.target, message: `Under ${stop.cover} when it has the focus, walking ${direction} at ${size.width} px.` });
      }
    });
  }
  return sights;
});
