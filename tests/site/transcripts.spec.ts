import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { checkStep } from '../support/pages.ts';
import { spokenBy } from '../support/virtualReader.ts';

/**
 * What a screen reader says on the way through the check, held against what was reviewed.
 * Renew after review: npm run transcripts:accept
 */
const folder = 'tests/transcripts';
const isAccepting = process.env['ACCEPT_TRANSCRIPTS'] === '1';

interface Flow {
  readonly name: string;
  /** Whether the page's own script runs; where not, the form goes through the server. */
  readonly onDevice: boolean;
  readonly walk: (page: Page, listen: (most?: number) => Promise<void>, onDevice: boolean) => Promise<void>;
}

const next = (page: Page) => page.locator('#check button[value="next"]').click();

const throughTheCheck: Flow['walk'] = async (page, listen) => {
  await page.goto('/check/');
  await listen();
  await page.getByRole('button', { name: '开始' }).click();
  await page.locator('#role-self').waitFor();
  await listen();
  await page.locator('#role-employer').check();
  await next(page);
  await page.waitForURL('**/check/results/');
  await listen(60);
};

const withAnError: Flow['walk'] = async (page, listen, onDevice) => {
  await checkStep(page, 'grade', { role: ['family'], certificate: ['yes'] }, onDevice);
  await next(page);
  await page.locator('.error-summary').waitFor();
  await listen();
};

const reviewed: Flow['walk'] = async (page, listen) => {
  await checkStep(page, 'review', { role: ['helper'], certificate: ['no'], categories: ['hearing', 'unknown'] });
  await listen();
};

const flows: readonly Flow[] = [
  { name: 'check-device', onDevice: true, walk: throughTheCheck },
  { name: 'check-server', onDevice: false, walk: throughTheCheck },
  { name: 'check-error-device', onDevice: true, walk: withAnError },
  { name: 'check-error-server', onDevice: false, walk: withAnError },
  { name: 'check-review-device', onDevice: true, walk: reviewed },
  { name: 'paper-check', onDevice: false, walk: async (page, listen) => { await page.goto('/entitlements/bus-free/paper/'); await listen(); } },
];

for (const { name, onDevice, walk } of flows) {
  test(`${name} sounds as it was reviewed`, async ({ page }) => {
    if (!onDevice) await page.route('**/_astro/*.js', (route) => route.abort());
    const heard: string[] = [];
    await walk(page, async (most) => {
      const phrases = await spokenBy(page, most);
      const told = phrases.join('\n');
      expect(phrases.findIndex((phrase) => /heading.*level 1/.test(phrase)), `the main heading comes early:\n${told}`).toBeGreaterThan(0);
      for (const [index, phrase] of phrases.entries()) expect(phrase, `said twice in a row:\n${told}`).not.toBe(phrases[index + 1]);
      expect(told).not.toMatch(/clickable|\.html|\.svg|undefined|\{\{/);
      heard.push(`— ${new URL(page.url()).pathname}`, ...phrases, '');
    }, onDevice);
    const path = `${folder}/${name}.txt`;
    const text = heard.join('\n');
    if (isAccepting) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), `${path} is missing: npm run transcripts:accept`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
}

test('the form sounds the same on the device and through the server, but for remembering and printing', () => {
  const withoutExtras = (name: string) =>
    readFileSync(`${folder}/${name}.txt`, 'utf8')
      .split('\n')
      .filter((phrase) => !/先记在这台设备上|paragraph$/.test(phrase));
  expect(withoutExtras('check-error-device')).toEqual(withoutExtras('check-error-server'));
});
