import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect as patient, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { faultsIn, readBuiltSite, type BuiltSite } from '#checks/BuiltSite.ts';
import { brokenLinks } from '#checks/links.ts';
import { axeFindings } from '../support/axe.ts';
import { htmlValidate } from '../accessibility/engines/htmlValidate.ts';
import en from '../../content/ui/en.json' with { type: 'json' };
import zh from '../../content/ui/zh-CN.json' with { type: 'json' };

// One folder for all: exporting writes over a thousand files.
test.describe.configure({ mode: 'serial', timeout: 90_000 });
const expect = patient.configure({ timeout: 20_000 });
const folder = mkdtempSync(join(tmpdir(), 'export-'));
const site = join(folder, 'huicantong');
const onStick = (file: string) => pathToFileURL(join(site, file)).href;
let server: Server;
let served = '';

test.beforeAll(async () => {
  test.setTimeout(600_000);
  execFileSync(process.execPath, ['src/commands/export.ts', folder]);
  // A plain web server, the folder one level down, as on a page of somebody else's.
  server = createServer((request, response) => {
    const file = normalize(join(site, decodeURIComponent(new URL(request.url!, 'http://site').pathname).replace(/^\/copy\//, '/')));
    const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
    if (!existsSync(found)) return void response.writeHead(404).end();
    const type = /\.html$/.test(found) ? 'text/html' : /\.js$/.test(found) ? 'text/javascript' : /\.css$/.test(found) ? 'text/css' : 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(found));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  served = `http://127.0.0.1:${(server.address() as AddressInfo).port}/copy/`;
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every link of the folder leads to a file and a place in it, and none to the root of a server', () => {
  const built = readBuiltSite(site, []);
  const asFile = (address: string) => (address.endsWith('/') ? `${address}index.html` : address);
  const inFolder: BuiltSite = {
    pages: new Map([...built.pages].map(([address, page]) => [asFile(address), page])),
    addresses: new Set([...built.addresses].map(asFile)),
  };
  expect(inFolder.pages.size).toBeGreaterThan(900);
  expect(faultsIn(inFolder, [brokenLinks(inFolder)])).toEqual([]);
  const fromRoot = [...inFolder.pages].flatMap(([file, page]) =>
    page.querySelectorAll('[href], [src], [action], [formaction], [cite], [poster], [data-pinyin-at]').flatMap((element) =>
      Object.values(element.attributes).filter((value) => /^\/(?!\/)/.test(value)).map((value) => `${file} ${value}`),
    ),
  );
  expect(fromRoot).toEqual([]);
});

test('the ZIP is the folder, with no time of its own', () => {
  const zip = readFileSync(join(folder, 'huicantong.zip'));
  const entries = unzipSync(new Uint8Array(zip));
  for (const [path, content] of Object.entries(entries)) expect(readFileSync(join(folder, path)).equals(content), path).toBe(true);
  expect(Object.keys(entries)).toHaveLength(readBuiltSite(site, []).addresses.size);
  expect(Object.keys(entries)).toContain('huicantong/README.txt');
  // Central directory of the ZIP format: a time of day and a day, the first of 1980, for each entry.
  const times = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) times.push(zip.readUInt32LE(at + 12));
  expect(new Set(times)).toEqual(new Set([0x00210000]));
});

test('the pages are valid', async ({ page }) => {
  for (const file of ['index.html', 'search/index.html', 'settings/index.html', 'check/index.html', 'en/check/age/index.html', 'offline/index.html']) {
    const { findings } = await htmlValidate.run({ page, html: readFileSync(join(site, file), 'utf8'), scope: 'site' });
    expect(findings.map(({ rule, target, message }) => `${file} ${rule} ${target} ${message}`)).toEqual([]);
  }
});

test('from a memory stick, search finds and leads to the page, and settings hold', async ({ page }) => {
  await page.goto(onStick('index.html'));
  await sound(page);
  await page.getByRole('searchbox').fill('假肢');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#search-found a').first().waitFor();
  await expect(page.getByText(zh.folder.searchNeedsScript)).toBeHidden();
  await sound(page);
  await page.locator('#search-found a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('辅助器具');
  expect(page.url()).toBe(onStick('entitlements/assistive-devices/index.html'));
  await sound(page);
  await page.goto(`${onStick('en/search/index.html')}?q=wheelchair`);
  await page.locator('#search-found a').first().click();
  await expect(page).toHaveURL(/\/en\/entitlements\/[\w-]+\/index\.html$/);
  await page.goto(onStick('settings/index.html'));
  await page.locator('#theme-dark').check();
  await page.getByRole('button', { name: zh.settings.save }).click();
  await page.goto(onStick('terms/index.html'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('from a memory stick, the check says that it is not there, and offers the paper', async ({ page }) => {
  await page.goto(onStick('check/index.html'));
  await expect(page.getByText(zh.folder.checkNeedsServer)).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await sound(page);
  await page.locator('main').getByRole('link', { name: zh.paper.indexTitle }).click();
  expect(page.url()).toBe(onStick('check/paper/index.html'));
});

test('on any web server, in any folder of it, the check works on the device', async ({ page }) => {
  await page.goto(`${served}en/check/index.html`);
  await page.locator('#check[data-on-device]').waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.locator('#check button[value="next"]').first().click();
  await expect(page).toHaveURL(/\/copy\/en\/check\/\w+\/$/);
  expect(await page.locator('.brand a').evaluate((link) => (link as HTMLAnchorElement).href), 'links of the page still lead there').toBe(`${served}en/index.html`);
  await page.reload();
  await page.locator('#check[data-on-device]').waitFor();
  await page.goto(`${served}check/results/`);
  await page.locator('#check[data-on-device]').waitFor();
  await expect(page.locator('#check a[href^="/copy/"]').first()).toBeAttached();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no dead form is shown, and words say what it needs', async ({ page }) => {
    for (const [root, { folder }] of [['', zh], ['en/', en]] as const) {
      for (const [file, words] of [['search', folder.searchNeedsScript], ['settings', folder.settingsNeedScript], ['check', folder.checkNeedsServer]] as const) {
        await page.goto(onStick(`${root}${file}/index.html`));
        await expect(page.getByText(words)).toBeVisible();
        await expect(page.locator('main form:visible')).toHaveCount(0);
      }
    }
  });
});

/** Styled, one main heading to be seen, and nothing that axe finds. */
async function sound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  expect((await axeFindings(page)).findings).toEqual([]);
}
