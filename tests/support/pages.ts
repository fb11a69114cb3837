import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Every listed page, as the sitemap has it. */
export const listedPages: readonly string[] = [...readFileSync('dist/client/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address]) => new URL(address!).pathname,
);

const answers: Record<string, readonly string[]> = {
  role: ['self'],
  certificate: ['yes'],
  categories: ['visual'],
  grade: ['1'],
  age: ['18-59'],
  aid: ['dibao'],
};

/** States that have no address of their own, or none in the sitemap, and how to reach them. */
export const states: readonly { name: string; open: (page: Page) => Promise<unknown> }[] = [
  { name: 'specimen', open: (page) => page.goto('/specimen/') },
  { name: 'search, empty', open: (page) => page.goto('/search/') },
  { name: 'search, found', open: (page) => page.goto('/search/?q=低保') },
  { name: 'search, nothing found', open: (page) => page.goto('/search/?q=zzzz') },
  { name: 'not found, with suggestions', open: (page) => page.goto('/entitlement/bus-fre') },
  { name: 'not found, nothing near', open: (page) => page.goto('/qqqqqqqqqqqq/') },
  { name: 'check, results', open: (page) => check(page, answers) },
  { name: 'check, results, reasons open', open: async (page) => {
    await check(page, answers);
    for (const summary of await page.locator('summary').all()) await summary.click();
  } },
  { name: 'check, nothing answered', open: (page) => check(page, {}) },
  { name: 'check, error', open: (page) => check(page, { aid: ['none', 'dibao'] }) },
  {
    name: 'server error',
    open: async (page) => {
      const body = readFileSync('dist/client/500.html', 'utf8');
      await page.route('**/server-error-page/', (route) => route.fulfill({ status: 500, contentType: 'text/html; charset=utf-8', body }));
      await page.goto('/server-error-page/');
    },
  },
];

/** Fills the check as a person would and sends it. */
export async function check(page: Page, chosen: Record<string, readonly string[]>): Promise<void> {
  await page.goto('/check/');
  for (const [question, options] of Object.entries(chosen)) {
    for (const option of options) await page.locator(`[name="${question}"][value="${option}"]`).check();
  }
  await page.getByRole('button', { name: '看结果' }).click();
}
