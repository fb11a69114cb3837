import { expect, test } from '@playwright/test';
import { axe } from './engines/axe.ts';
import { cellsPerPage } from './matrix/cells.ts';
import { sweepPage } from './matrix/sweepPage.ts';
import { Tabs } from './matrix/Tabs.ts';
import { nonTextContrast } from './checks/1.4.11-non-text-contrast.ts';
import { targetSize } from './checks/2.5.8-target-size.ts';
import { openHtml } from './openHtml.ts';
import { readRegister } from './register.ts';

const pageOf = (style: string, heading: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<style>body { background: #fff; color: #000; } ${style}</style></head>
<body><main>${heading}<p>Some words that everybody should be able to read.</p></main></body></html>`;

async function sweep(browser: ConstructorParameters<typeof Tabs>[0], html: string, outputDir: string) {
  const tabs = new Tabs(browser, 'http://page.localhost');
  const place = { name: 'planted', open: (page: Parameters<typeof openHtml>[0]) => openHtml(page, html) };
  const result = await sweepPage(tabs, place, {
    engines: [{ ...axe, minPasses: 1 }],
    pageChecks: [nonTextContrast, targetSize],
    register: readRegister('entries: []', '2026-11-24'),
    screenshots: outputDir,
  });
  await tabs.close();
  return result;
}

test('a sound page is run or proven equal in every cell', async ({ browser }, { outputDir }) => {
  const { ran, provenEqual, cells, findings } = await sweep(browser, pageOf('', '<h1>A page</h1>'), outputDir);
  expect(findings).toEqual([]);
  expect(ran + provenEqual).toBe(cellsPerPage);
  expect(ran).toBeGreaterThan(5);
  expect(cells.flatMap((group) => group.cells).length).toBe(cellsPerPage);
  expect(new Set(cells.flatMap((group) => group.cells)).size).toBe(cellsPerPage);
  const run = new Set(cells.filter(({ asked }) => asked.length > 0).flatMap((group) => group.cells));
  const equals = cells.flatMap(({ equalTo }) => Object.values(equalTo).flat());
  const named = new Set(cells.flatMap((group) => group.cells));
  expect(equals.filter((cell) => !named.has(cell)), 'each proof names a cell').toEqual([]);
  expect(run.has('full light 1280×800')).toBe(true);
});

test('a fault of one theme, and one of one viewport, are found there', async ({ browser }, { outputDir }) => {
  const html = pageOf('@media (prefers-color-scheme: dark) { body { color: #777; } } @media (max-width: 350px) { p { color: #999; } }', '<h1>A page</h1>');
  const { findings } = await sweep(browser, html, outputDir);
  const cells = findings.filter(({ check }) => check.startsWith('axe/color-contrast')).map(({ cell, target }) => `${target} ${cell}`);
  expect(cells).toContain('h1 full dark 1280×800');
  expect(await sweep(browser, pageOf('@media (max-width: 350px) { p { color: #999; } }', '<h1>A page</h1>'), outputDir).then((result) => result.findings.map(({ cell }) => cell))).toContain('full light 320×256');
});

test('a fault of one theme in one window is found, though theme and window were looked at apart', async ({ browser }, { outputDir }) => {
  const { findings } = await sweep(browser, pageOf('@media (prefers-color-scheme: dark) and (max-width: 350px) { p { color: #999; } }', '<h1>A page</h1>'), outputDir);
  expect(findings.map(({ check, cell }) => `${check} ${cell}`)).toEqual(['axe/color-contrast full dark 320×256']);
});

test('a target too small in one window, and a weak field in one theme, are found by our checks', async ({ browser }, { outputDir }) => {
  const style = 'button { inline-size: 12rem; block-size: 3rem; } @media (max-width: 350px) { button { inline-size: 12px; block-size: 12px; padding: 0; font-size: 8px; } } input { border: 2px solid #000; background: #fff; } @media (prefers-color-scheme: dark) { input { border-color: #ddd; } }';
  const form = '<h1>A page</h1><form><label>Name <input name="name"></label> <button>Go</button><button>No</button></form>';
  const { findings } = await sweep(browser, pageOf(style, form), outputDir);
  const found = findings.map(({ check, cell }) => `${check} ${cell}`);
  expect(found).toContain('2.5.8-target-size full light 320×256');
  expect(found).toContain('1.4.11-non-text-contrast full dark 1280×800');
});

test('a heading that only a script brings is found', async ({ browser }, { outputDir }) => {
  const { findings } = await sweep(browser, pageOf('', '<h1></h1><script>document.querySelector("h1").textContent = "A page";</script>'), outputDir);
  expect(findings.find(({ check }) => check === 'matrix/heading-differs')?.cell).toMatch(/^no-script /);
});
