import { expect, it } from 'vitest';
import { isTooLong, journeys, walkByKeyboard } from '../support/journeys.ts';

/** A browser in which Tab goes round these names and nothing ever happens. */
const browsingOf = (names: readonly string[]) => {
  let tabs = 0;
  return {
    goto: async () => {},
    url: () => 'http://127.0.0.1/',
    keyboard: {
      press: async (key: string) => {
        if (key === 'Tab') tabs += 1;
      },
      type: async () => {},
    },
    evaluate: async <T>() => names[tabs % names.length] as T,
  };
};
const [bus] = journeys;

it('a link that Tab never reaches is told, with what it reached instead', async () => {
  await expect(walkByKeyboard(browsingOf(['首页', '规划原文']), '/', bus!)).rejects.toThrow(/not reached by Tab.*首页/s);
});

it('a link that leads nowhere is told', async () => {
  await expect(walkByKeyboard(browsingOf(['出行']), '/', bus!)).rejects.toThrow(/is not reached; at http/);
});

it('one press too many is told', () => {
  expect(isTooLong(25, bus!)).toBe(false);
  expect(isTooLong(26, bus!)).toBe(true);
  expect(journeys.filter(({ isTop }) => isTop).length).toBe(5);
  for (const journey of journeys) expect(isTooLong(1000, journey), journey.name).toBe(true);
});
