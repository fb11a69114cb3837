import { actCheck } from '../inspect.ts';
import { walk } from '../focusWalk.ts';

/** A place that Tab or Shift+Tab cannot leave (WCAG F10). */
export const trap = actCheck('2.1.2-trap', '2.1.2', async (page) => {
  const sights = [];
  for (const direction of ['forwards', 'backwards'] as const) {
    const { stops, missed, isWhole } = await walk(page, direction);
    const visited = stops.map(({ target }) => target);
    const last = visited.at(-1);
    const isAgain = last !== undefined && visited.indexOf(last) < visited.length - 1;
    if (isWhole && isAgain && missed.length > 0) sights.push({ target: last, message: `The focus goes round and never leaves, walking ${direction}.` });
  }
  return sights;
});
