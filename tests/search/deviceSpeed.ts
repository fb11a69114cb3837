import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const debianChromium = '/usr/bin/chromium';
const rounds = 7;

/** Milliseconds on a processor slowed down four times. */
interface DeviceSpeed {
  /** From sending the first query to its results on the page, everything loaded anew. */
  readonly first: { readonly medianMs: number; readonly leastMs: number };
  /** The same for the queries after it. */
  readonly later: { readonly medianMs: number; readonly leastMs: number };
}

/** Measures search in the browser on the built site. */
export async function deviceSpeed(queries: readonly string[]): Promise<DeviceSpeed> {
  const server = spawn(process.execPath, ['src/server/main.ts'], { env: { ...process.env, PORT: '0', HOST: '127.0.0.1' } });
  const base = await new Promise<string>((resolve) => server.stdout.on('data', (data) => resolve(/http:\S+/.exec(String(data))![0])));
  const browser = await chromium.launch({ executablePath: existsSync(debianChromium) ? debianChromium : undefined, args: ['--no-sandbox', '--disable-gpu'] });
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await page.goto(`${base}search/`);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const [index, query] of queries.entries()) {
      const ms = await page.evaluate(
        (words) =>
          new Promise<number>((resolve) => {
            const form = document.querySelector<HTMLFormElement>('form[role="search"]')!;
            const start = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              resolve(performance.now() - start);
            }).observe(document.querySelector('[role="status"]')!, { childList: true });
            form.querySelector('input')!.value = words;
            form.requestSubmit();
          }),
        query,
      );
      (index === 0 ? first : later).push(ms);
    }
    await page.close();
  }
  await browser.close();
  server.kill();
  return { first: summary(first), later: summary(later) };
}

/** The least is what the code needs; the median also shows what else the machine was doing. */
function summary(values: readonly number[]): { readonly medianMs: number; readonly leastMs: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return { medianMs: sorted[Math.floor(sorted.length / 2)]!, leastMs: sorted[0]! };
}
