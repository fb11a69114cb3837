import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pageOf } from './Mutant.ts';
import type { Mutant } from './Mutant.ts';
import type { Finding } from './PageCheck.ts';
import { pageChecks } from './pageChecks.ts';
import { register } from './register.ts';
import { listedPages } from '../support/pages.ts';

const address = 'http://planted.test/aids';

/** A page served to every tab of its context, so that checks may open it a second time. */
async function open(page: Page, html: string): Promise<void> {
  await page.context().route('http://planted.test/**', (route) => (route.request().url() === address ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.fulfill({ status: 404, body: '' })));
  await page.goto(address);
}

async function everyFinding(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of pageChecks) found.push(...(await check.run(page)));
  return found;
}

const planted = await Promise.all(
  readdirSync(new URL('./mutants/', import.meta.url)).map(async (file) => ({
    id: file.replace(/\.ts$/, ''),
    mutants: ((await import(`./mutants/${file}`)) as { mutants: readonly Mutant[] }).mutants,
  })),
);

test('every check has its planted fault, and there are enough of them', () => {
  expect(planted.map(({ id }) => id).sort()).toEqual(pageChecks.map(({ id }) => id).sort());
  expect(planted.every(({ mutants }) => mutants.length > 0)).toBe(true);
  expect(planted.reduce((sum, { mutants }) => sum + mutants.length, 0)).toBeGreaterThanOrEqual(60);
});

for (const on of ['zh', 'en'] as const) {
  test(`nothing is found on the clean page (${on}), which stays as it was`, async ({ page }) => {
    await open(page, pageOf({ name: 'clean', on }));
    const state = () => page.evaluate(() => ({ html: document.documentElement.outerHTML, sheets: document.adoptedStyleSheets.length, focus: document.activeElement?.tagName, scroll: scrollY, width: innerWidth, print: matchMedia('print').matches, globals: Object.keys(window).length }));
    const before = await state();
    expect(await everyFinding(page)).toEqual([]);
    expect(await state()).toEqual(before);
    expect(page.context().pages()).toHaveLength(1);
  });
}

for (const { id, mutants } of planted) {
  for (const mutant of mutants) {
    test(`${id} alone finds: ${mutant.name}`, async ({ page }) => {
      await open(page, pageOf(mutant));
      const found = await everyFinding(page);
      const finders = [...new Set(found.map(({ check }) => check))];
      console.log(`${finders.includes(id) ? 'killed  ' : 'SURVIVED'} ${id.padEnd(28)} ${mutant.name}`);
      expect(finders, JSON.stringify(found, null, 1)).toEqual([id]);
    });
  }
}

// Pages of every kind, the same ones in every run.
const kinds = new Map<string, string>();
for (const listed of listedPages) {
  const [, first = '', second = ''] = listed.split('/');
  const kind = /^(?:easy|pinyin|braille)$/.test(first) ? `${first}/${second}` : first;
  if (!kinds.has(kind) || listed.length > kinds.get(kind)!.length + 30) kinds.set(kind, listed);
}
const sample = [...new Set([...kinds.values(), '/settings/', '/search/?q=低保', '/check/', '/check/grade/', ...listedPages.filter((_, at) => at % 40 === 7)])].slice(0, 30);

for (const listed of sample) {
  test(`nothing is found on ${listed}`, async ({ page }) => {
    await page.goto(listed);
    const found = await everyFinding(page);
    expect(register.open(found, new URL(page.url()).pathname)).toEqual([]);
  });
}
