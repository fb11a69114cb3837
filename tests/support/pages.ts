import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { noScriptDelivered } from './scripts.ts';

const client = join(builtFolder, 'client');

/** Every listed page, as the sitemap has it. */
export const listedPages: readonly string[] = [...readFileSync(join(client, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address]) => new URL(address!).pathname,
);

/** The copies with pinyin, which stand outside the sitemap. */
export const pinyinPages: readonly string[] = readdirSync(join(client, 'pinyin'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `/pinyin/${path.replace(/index\.html$/, '')}`)
  .sort();

const steps = [...library.questions.map(({ id }) => id), 'review', 'results'];
const person: Readonly<Record<string, readonly string[]>> = {
  role: ['self'],
  certificate: ['yes'],
  categories: ['visual', 'hearing'],
  grade: ['1'],
  age: ['7-15'],
  aid: ['dibao'],
  need: ['unknown'],
};

/** A page as it stands after something was done, or at an address that the sitemap has not. */
interface State {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const at = (address: string) => (page: Page) => page.goto(address);

/** States that an address alone leads to: `open` gives its answer, and nothing is left behind. */
export const statesByAddress: readonly State[] = [
  { name: 'specimen', open: at('/specimen/') },
  { name: 'search, empty', open: at('/search/') },
  { name: 'search, found', open: at('/search/?q=低保') },
  { name: 'search, nothing found', open: at('/search/?q=zzzz') },
  { name: 'search in English, found', open: at('/en/search/?q=wheelchair') },
  { name: 'search in English, by a Chinese word', open: at('/en/search/?q=低保') },
  { name: 'search in English, in the plan', open: at('/en/search/?q=bus&in=plan') },
  { name: 'search in English, nothing found', open: at('/en/search/?q=zzzz') },
  { name: 'not found in English', open: at('/en/entitlement/bus-fre') },
  { name: 'not found, with suggestions', open: at('/entitlement/bus-fre') },
  { name: 'not found, nothing near', open: at('/qqqqqqqqqqqq/') },
  ...steps.map((step) => ({ name: `check, ${step}, nothing answered`, open: (page: Page) => openStep(page, step) })),
  ...steps.map((step) => ({ name: `check in English, ${step}, nothing answered`, open: (page: Page) => openStep(page, step, '/en') })),
];

/** States that are reached by acting. */
export const statesByActing: readonly State[] = [
  { name: 'check, results', open: (page) => checkStep(page, 'results', person) },
  {
    name: 'check, results, everything open',
    open: async (page) => {
      await checkStep(page, 'results', person);
      await page.locator('section > details > summary').click();
      for (const summary of await page.locator('li summary').all()) await summary.click();
    },
  },
  { name: 'check, review', open: (page) => checkStep(page, 'review', person) },
  { name: 'check in English, review', open: (page) => checkStep(page, 'review', person, undefined, '/en') },
  { name: 'check in English, results', open: (page) => checkStep(page, 'results', person, undefined, '/en') },
  {
    name: 'check, error, nothing chosen',
    open: async (page) => {
      await checkStep(page, 'grade', { role: ['family'], certificate: ['yes'] });
      await page.locator('#check button[value="next"]').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'check, error, none with others',
    open: async (page) => {
      await checkStep(page, 'aid', { role: ['helper'] });
      for (const option of ['none', 'dibao']) await page.locator(`#aid-${option}`).check();
      await page.locator('#check button[value="next"]').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  { name: 'server error', open: (page) => openServerError(page) },
  { name: 'server error in English', open: (page) => openServerError(page, '/en') },
];

export const states: readonly State[] = [...statesByAddress, ...statesByActing];

/**
 * Gives these answers as a person would, one by one from the review page, and goes on to a step.
 * Works with and without script; with it, waits until the device has taken over, unless `onDevice` is false.
 * @param folder the language's folder in the address, e.g. `/en`
 */
export async function checkStep(
  page: Page,
  step: string,
  answers: Readonly<Record<string, readonly string[]>>,
  onDevice?: boolean,
  folder = '',
): Promise<void> {
  const move = (to: string) => page.locator(`#check button[name="move"][value="${to}"]`).first().click();
  await page.goto(`${folder}/check/review/`);
  if (onDevice ?? true) await deviceReady(page);
  for (const [question, options] of Object.entries(answers)) {
    await move(question);
    for (const option of options) await page.locator(`#${question}-${option}`).check();
    await move('next');
    await page.waitForURL(`**${folder}/check/review/`);
  }
  if (step === 'review') return;
  await move(step);
  await page.waitForURL(`**${folder}/check/${step}/`);
}

async function openStep(page: Page, step: string, folder = ''): Promise<unknown> {
  const response = await page.goto(`${folder}/check/${step}/`);
  await deviceReady(page);
  return response;
}

/** No address fails on a sound site: the page is sent as the server would send it. */
async function openServerError(page: Page, folder = ''): Promise<unknown> {
  const body = readFileSync(join(client, folder, '500.html'), 'utf8');
  const address = `${folder}/server-error-page/`;
  await page.route(`**${address}`, (route) => route.fulfill({ status: 500, contentType: 'text/html; charset=utf-8', body }));
  return page.goto(address);
}

/** Waits until a part of the page works on the device, by default the check; at once where there is no script, or none is delivered. */
export async function deviceReady(page: Page, part = '#check'): Promise<void> {
  const hasScript = await page.evaluate<boolean>(`matchMedia('(scripting: enabled)').matches && !${noScriptDelivered}`);
  if (hasScript) await page.locator(`${part}[data-on-device]`).waitFor({ state: 'attached' });
}
