import { expect, test } from '@playwright/test';
import { axe } from './engines/axe.ts';
import { cellsPerPage } from './matrix/cells.ts';
import { sweepPage } from './matrix/sweepPage.ts';
import { openHtml } from './openHtml.ts';
import { readRegister } from './register.ts';

const pageOf = (style: string, heading: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<style>body { background: #fff; color: #000; } ${style}</style></head>
<body><main>${heading}<p>Some words that everybody should be able to read.</p></main></body></html>`;

async function sweep(browser: Parameters<typeof sweepPage>[0], html: string, outputDir: string) {
  const place = { name: 'planted', open: (page: Parameters<typeof openHtml>[0]) => openHtml(page, html) };
  return sweepPage(browser, place, {
    engines: [{ ...axe, minPasses: 1 }],
    pageChecks: [],
    register: readRegister('entries: []', '2026-11-24'),
    baseUrl: 'http://page.localhost',
    screenshots: outputDir,
  });
}

test('a sound page is run or proven equal in every cell', async ({ browser }, { outputDir }) => {
  const { ran, provenEqual, findings } = await sweep(browser, pageOf('', '<h1>A page</h1>'), outputDir);
  expect(findings).toEqual([]);
  expect(ran + provenEqual).toBe(cellsPerPage);
  expect(ran).toBeGreaterThan(5);
});

test('a fault of one theme, and one of one viewport, are found there', async ({ browser }, { outputDir }) => {
  const html = pageOf('@media (prefers-color-scheme: dark) { body { color: #777; } } @media (max-width: 350px) { p { color: #999; } }', '<h1>A page</h1>');
  const { findings } = await sweep(browser, html, outputDir);
  const cells = findings.filter(({ check }) => check.startsWith('axe/color-contrast')).map(({ cell, target }) => `${target} ${cell}`);
  expect(cells).toContain('h1 full dark 1280×800');
  expect(await sweep(browser, pageOf('@media (max-width: 350px) { p { color: #999; } }', '<h1>A page</h1>'), outputDir).then((result) => result.findings.map(({ cell }) => cell))).toContain('full light 320×256');
});

test('a heading that only a script brings is found', async ({ browser }, { outputDir }) => {
  const { findings } = await sweep(browser, pageOf('', '<h1></h1><script>document.querySelector("h1").textContent = "A page";</script>'), outputDir);
  expect(findings.find(({ check }) => check === 'matrix/heading-differs')?.cell).toMatch(/^no-script /);
});
