import { chromium, type Browser } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { RunningSite } from '../support/RunningSite.ts';
import { benchPages, openBenchPage, type BenchPage } from './benchPages.ts';
import { medianOf } from './medianOf.ts';

/** A telephone of little means on slow 4G. */
export const device = { slowdown: 4, downKbit: 1_600, upKbit: 750, latencyMs: 150 } as const;

/** How long the page's thread must be quiet until a page counts as loaded. */
const quietMs = 1_000;
const blockingMs = 50;

/** What one visit was like. */
interface Visit {
  /** Largest Contentful Paint. */
  readonly lcpMs: number;
  /** Total Blocking Time: of every task after the first paint, what goes beyond 50 ms. */
  readonly tbtMs: number;
  /** Cumulative Layout Shift, all shifts summed: stricter than its definition by windows. */
  readonly cls: number;
}

/** The section "loading", one page: the median of each figure, and the most of CLS. */
export type PageLoading = Visit & { readonly name: string; readonly lcpRange: readonly [number, number] };

/** The section "loading". */
export interface Loading {
  readonly runs: number;
  readonly device: typeof device;
  readonly pages: readonly PageLoading[];
}

/** Visits the pages with an empty cache on a slow device. Needs a build, and nothing beside it. */
export async function loading(runs = 3, pages: readonly BenchPage[] = benchPages): Promise<Loading> {
  const site = await RunningSite.start();
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  try {
    const visited: PageLoading[] = [];
    for (const page of pages) {
      // The server compresses each file when it is first asked for.
      await visit(browser, site.base, page, false);
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, site.base, page, true));
      const times = visits.map(({ lcpMs }) => lcpMs);
      visited.push({
        name: page.name,
        lcpMs: medianOf(times),
        lcpRange: [Math.min(...times), Math.max(...times)],
        tbtMs: medianOf(visits.map(({ tbtMs }) => tbtMs)),
        cls: Math.max(...visits.map(({ cls }) => cls)),
      });
    }
    return { runs, device, pages: visited };
  } finally {
    await browser.close();
    await site.stop();
  }
}

interface Seen {
  lcp: number;
  firstPaint: number;
  shifts: number;
  longTasks: { start: number; duration: number }[];
}

async function visit(browser: Browser, base: string, place: BenchPage, isSlow: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  if (isSlow) {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', { offline: false, latency: device.latencyMs, downloadThroughput: (device.downKbit * 1000) / 8, uploadThroughput: (device.upKbit * 1000) / 8 });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
  }
  await page.addInitScript(() => {
    const seen: Seen = { lcp: 0, firstPaint: 0, shifts: 0, longTasks: [] };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    const observe = (type: string, note: (entry: PerformanceEntry) => void) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    observe('paint', (entry) => entry.name === 'first-contentful-paint' && (seen.firstPaint = entry.startTime));
    observe('layout-shift', (entry) => (seen.shifts += (entry as unknown as { value: number }).value));
    observe('longtask', (entry) => seen.longTasks.push({ start: entry.startTime, duration: entry.duration }));
  });
  await openBenchPage(page, base, place);
  await page.waitForFunction(
    (quiet) => {
      const { lcp, longTasks } = (globalThis as unknown as { seen: Seen }).seen;
      return lcp > 0 && performance.now() - Math.max(lcp, ...longTasks.map(({ start, duration }) => start + duration)) > quiet;
    },
    quietMs,
  );
  const { lcp, firstPaint, shifts, longTasks } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await context.close();
  const blocking = longTasks.filter(({ start, duration }) => start + duration > firstPaint).map(({ start, duration }) => Math.max(0, start + duration - Math.max(start, firstPaint) - blockingMs));
  return { lcpMs: lcp, tbtMs: blocking.reduce((sum, ms) => sum + ms, 0), cls: shifts };
}
