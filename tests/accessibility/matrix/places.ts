import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deviceReady, listedPages, states } from '../../support/pages.ts';
import type { Place } from './sweepPage.ts';

const folder = 'dist/client';
/** The page for the server's own failure has no address in any language; a state opens it. */
const isNoAddress = (address: string) => address.endsWith('/500.html');

/** Every HTML file built, every page of the sitemap that is rendered on request, and every state. */
export function allPlaces(): readonly Place[] {
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .filter((address) => !isNoAddress(address));
  const addresses = [...new Set([...built, ...listedPages])].sort();
  return [...addresses.map((address) => ({ name: address, isAddress: true, open: (page: Page) => openAddress(page, address) })), ...states];
}

async function openAddress(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (await forgetKept(page)) await page.goto(address);
  for (const part of ['#check', '#keep-here']) if ((await page.locator(part).count()) > 0) await deviceReady(page, part);
}

/**
 * Checks press every button, the one that keeps the site on the device too; the next page in this tab must find nothing kept.
 * @returns whether there was something
 */
async function forgetKept(page: Page): Promise<boolean> {
  if ((await page.locator('#keep-here').count()) === 0 || !(await page.evaluate<boolean>(`matchMedia('(scripting: enabled)').matches`))) return false;
  return page.evaluate(async () => {
    const names = await caches.keys();
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all([...names.map((name) => caches.delete(name)), ...workers.map((worker) => worker.unregister())]);
    return names.length + workers.length > 0;
  });
}
