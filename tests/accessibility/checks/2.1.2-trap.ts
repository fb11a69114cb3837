import { actCheck } from '../inspect.ts';
import { walk } from '../focusWalk.ts';

/** A place that Tab or Shift+Tab cannot leave (WCAG F10). */
export const trap = actCheck('2.1.2-trap', '2.1.2', async (page) => {
  const sights = [];
  for (const direction of ['forwards', 'backwards'] as const) {
    const { stops, expected } = await walk(page, direction);
    const visited = stops.flatMap((stop) => (stop ? [stop.target] : []));
    const last = visited.at(-1);
    const isAgain = last !== undefined && visited.indexOf(last) < visited.length - 1;
    const unreached = expected.filter((target) => !visited.includes(target));
    if (isAgain && unreached.length > 0 && visited.length < 150) sights.push({ target: last, message: `The focus goes round and never leaves, walking ${direction}.` });
  }
  return sights;
});
