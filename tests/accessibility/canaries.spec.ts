import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { auditPage } from './auditPage.ts';
import { engines } from './engines/engines.ts';
import { idleness } from './engines/Engine.ts';
import { isVnuReady, vnu } from './engines/vnu.ts';
import { openHtml } from './openHtml.ts';

/** The rule that must speak on the engine's canary page. */
const planted: Readonly<Record<string, string>> = { axe: 'tabindex', alfa: 'sia-r7', ibm: 'table_headers_exists', 'html-validate': 'no-dup-id', vnu: 'error' };

for (const engine of [...engines, vnu]) {
  test(`${engine.id} finds the fault of its canary page`, async ({ page }) => {
    test.skip(engine.id === 'vnu' && !isVnuReady(), 'vnu is not here; npm run audit brings it');
    const html = readFileSync(new URL(`canaries/${engine.id}.html`, import.meta.url), 'utf8');
    await openHtml(page, html);
    const { findings, passes } = await engine.run({ page, html, scope: 'any' });
    expect(findings.map(({ rule }) => rule)).toContain(planted[engine.id]);
    expect(passes).toBeGreaterThan(0);
  });
}

for (const engine of engines) {
  test(`${engine.id} looks at a page of ours often enough`, async ({ page }) => {
    const response = await page.goto('/entitlements/bus-free/');
    const report = await engine.run({ page, html: await response!.text(), scope: 'site' });
    expect(idleness(engine, report, 'site')).toEqual([]);
  });
}

test('an engine that looked at nothing is itself a finding, and so is a check that breaks', async ({ page }) => {
  const html = '<!doctype html><title>·</title>';
  await openHtml(page, html);
  const { engineFindings, checkFindings } = await auditPage(page, html, 'any', {
    engines: [{ id: 'sleeper', minPasses: 5, run: async () => ({ findings: [], passes: 0 }) }],
    pageChecks: [{ id: 'broken', criterion: '1.1.1', run: () => Promise.reject(new Error('no such thing')) }],
  });
  expect(engineFindings.map(({ check }) => check)).toEqual(['sleeper/idle']);
  expect(checkFindings.map(({ check }) => check)).toEqual(['broken']);
});
