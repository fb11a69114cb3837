import { expect, test } from '@playwright/test';
import { isTooLong, journeys, walkByKeyboard } from '../support/journeys.ts';

/** The ten main tasks by keyboard alone: as most people see the site, at 400 % zoom, without JavaScript (WCAG 2.1.1, 1.4.10). */
const ways = [
  { name: 'at 1280 px', viewport: { width: 1280, height: 800 }, javaScriptEnabled: true },
  { name: 'at 400 %', viewport: { width: 320, height: 256 }, javaScriptEnabled: true },
  { name: 'without JavaScript', viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
];

for (const { name: way, ...options } of ways) {
  test.describe(way, () => {
    test.use(options);
    for (const journey of journeys) {
      test(journey.name, async ({ page }, info) => {
        const presses = await walkByKeyboard(page, '/', journey);
        info.annotations.push({ type: 'key presses', description: String(presses) });
        console.log(`${way}: ${journey.name}: ${presses} key presses`);
        expect(isTooLong(presses, journey), `${presses} key presses`).toBe(false);
        expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)), 'nothing to scroll sideways').toBe(0);
      });
    }
  });
}
