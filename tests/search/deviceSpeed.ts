import { spawn } from 'node:child_process';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { fixedWork } from './fixedWork.ts';

const slowdown = 4;
/** How long a person is in the field before they have typed a word. */
const typingMs = 800;
/** By when the last hit has long been drawn. */
const drawingMs = 200;
/** How long a person looks at the first results before the next search. */
const readingMs = 1500;

/** Milliseconds of several runs. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** What one search takes. */
export interface Taken {
  /** What passed for a person until the message and a screen of hits had their places. */
  readonly passed: Timing;
  /** How long the page's one thread worked in it: what others do on the machine shows in the first only. */
  readonly worked: Timing;
  /** What passed until all hits had their places. */
  readonly whole: Timing;
}

/** What a processor slowed down four times needs. */
interface DeviceSpeed {
  /** The least time of a fixed piece of work, to compare machines by. */
  readonly yardstickMs: number;
  /** From the first keystroke to the results on the page, laid out; everything is loaded within that time, for nobody types so fast. */
  readonly atOnce: ReadonlyMap<string, Taken>;
  /** The same from sending the query, when the person was in the field for a moment. */
  readonly afterTyping: ReadonlyMap<string, Taken>;
  /** From sending a further query to its results. */
  readonly later: ReadonlyMap<string, Taken>;
}

/**
 * Measures search in the browser on the built site.
 * @param path of the search page
 * @param first queries that are each the first one on a fresh page
 * @param later queries that follow on the same page
 */
export async function deviceSpeed(path: string, first: readonly string[], later: readonly string[], rounds = 9): Promise<DeviceSpeed> {
  const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_REQUESTS: 'off' } });
  const base = await new Promise<string>((resolve) => server.stdout.on('data', (data) => resolve(/http:\S+(?=\/)/.exec(String(data))![0])));
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  const runs = { atOnce: runsOf(first), afterTyping: runsOf(first), later: runsOf(later) };
  const yardsticks: number[] = [];
  // The first visit is not counted: the browser and the server have not run any of it before.
  await onFreshPage(browser, base + path, (device) => search(device, first[0]!));
  for (let round = 0; round < rounds; round += 1) {
    for (const query of first) {
      await onFreshPage(browser, base + path, async (device) => runs.atOnce.get(query)!.push(await search(device, query)));
      await onFreshPage(browser, base + path, async (device) => {
        await device.page.getByRole('searchbox').focus();
        await device.page.waitForTimeout(typingMs);
        runs.afterTyping.get(query)!.push(await search(device, query));
      });
    }
    await onFreshPage(browser, base + path, async (device) => {
      yardsticks.push(await device.page.evaluate(fixedWork));
      await search(device, first[0]!);
      await device.page.waitForTimeout(readingMs);
      for (const query of later) runs.later.get(query)!.push(await search(device, query));
    });
  }
  await browser.close();
  server.kill();
  return { yardstickMs: Math.min(...yardsticks), atOnce: timed(runs.atOnce), afterTyping: timed(runs.afterTyping), later: timed(runs.later) };
}

/** The least is what the code needs; the others also show what else the machine was doing. */
export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]!, greatest: sorted.at(-1)! };
}

type Run = Readonly<Record<keyof Taken, number>>;

function runsOf(queries: readonly string[]): ReadonlyMap<string, Run[]> {
  return new Map(queries.map((query) => [query, []]));
}

function timed(runs: ReadonlyMap<string, readonly Run[]>): ReadonlyMap<string, Taken> {
  const timing = (of: readonly Run[], which: keyof Run) => timingOf(of.map((run) => run[which]));
  return new Map([...runs].map(([query, of]) => [query, { passed: timing(of, 'passed'), worked: timing(of, 'worked'), whole: timing(of, 'whole') }]));
}

interface Device {
  readonly page: Page;
  readonly devTools: CDPSession;
}

/** A page with nothing in its cache, already slowed down. */
async function onFreshPage(browser: Browser, address: string, use: (device: Device) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await use({ page, devTools });
  await context.close();
}

/**
 * Types and sends a query in one moment; until the message and the first hits stand on the page and have their places, then until all hits do.
 * @throws when more hits come although the first do not reach the lower edge of the screen
 */
async function search({ page, devTools }: Device, query: string): Promise<Run> {
  const start = await workedMs(devTools);
  await page.evaluate(() => true);
  const before = await workedMs(devTools);
  const passed = await page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const form = document.querySelector<HTMLFormElement>('main form[role="search"]')!;
        const box = form.querySelector('input')!;
        const list = document.querySelector('#search-found ol')!;
        const start = performance.now();
        const laidOut = () => {
          document.body.getBoundingClientRect();
          return performance.now() - start;
        };
        new MutationObserver((_, observer) => {
          observer.disconnect();
          const passed = laidOut();
          const drawn = { whole: passed, fillsScreen: (list.lastElementChild?.getBoundingClientRect().bottom ?? 0) >= innerHeight };
          Object.assign(window, { drawn });
          new MutationObserver(() => (drawn.whole = laidOut())).observe(list, { childList: true });
          resolve(passed);
        }).observe(document.querySelector('#search-status')!, { childList: true });
        box.focus();
        box.value = words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        form.requestSubmit();
      }),
    query,
  );
  // Asking itself is work too.
  const worked = (await workedMs(devTools)) - before - (before - start);
  await page.waitForTimeout(drawingMs);
  const { whole, fillsScreen } = await page.evaluate(() => (window as unknown as { readonly drawn: { readonly whole: number; readonly fillsScreen: boolean } }).drawn);
  if (whole > passed && !fillsScreen) throw new Error(`The first hits for ${query} do not fill the screen.`);
  return { passed, worked, whole };
}

async function workedMs(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}
