import { chromium, type Browser } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { RunningSite } from '../support/RunningSite.ts';
import { formPath } from '../support/sendForm.ts';
import { Transfers } from '../support/Transfers.ts';
import { benchPages, openBenchPage, type BenchPage } from './benchPages.ts';

/** What one visit with an empty cache brings. */
export interface Weight {
  readonly requests: number;
  /** Bytes as sent, by kind of file. */
  readonly sentBytes: Readonly<Record<string, number>>;
  readonly requestsOf: Readonly<Record<string, number>>;
  readonly sentTotal: number;
  readonly gzTotal: number;
  readonly thirdParty: number;
  readonly headings: readonly string[];
}

/** The section "pages", one page. */
export interface PageWeight {
  readonly name: string;
  readonly kind: BenchPage['kind'];
  readonly withScript: Weight;
  readonly withoutScript: Weight;
  /** Every heading that a reader with JavaScript sees is there without it, those aside over what a script alone can do, such as choosing a voice. */
  readonly isReadableWithoutScript: boolean;
}

/** Weighs the pages as a browser receives them, with JavaScript and without. Needs a build. */
export async function pageWeights(pages: readonly BenchPage[] = benchPages): Promise<readonly PageWeight[]> {
  const site = await RunningSite.start();
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  try {
    const weights: PageWeight[] = [];
    for (const page of pages) {
      const [withScript, withoutScript] = [await weigh(browser, site.base, page, true), await weigh(browser, site.base, page, false)];
      const isReadableWithoutScript = withoutScript.headings.length > 0 && withScript.headings.every((heading) => withoutScript.headings.includes(heading));
      weights.push({ name: page.name, kind: page.kind, withScript, withoutScript, isReadableWithoutScript });
    }
    return weights;
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function weigh(browser: Browser, base: string, place: BenchPage, javaScriptEnabled: boolean): Promise<Weight> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const transfers = new Transfers(page);
  await openBenchPage(page, base, place);
  const all = (await transfers.all()).filter(({ url }) => url.pathname !== formPath);
  const uncompressed = all.filter(({ kind, encoding }) => ['document', 'stylesheet', 'script'].includes(kind) && encoding !== 'br');
  if (uncompressed.length > 0) throw new Error(`not sent as br: ${uncompressed.map(({ url }) => url.pathname).join(', ')}`);
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const by = (value: (kind: string) => number) => Object.fromEntries(kinds.map((kind) => [kind, value(kind)]));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const headings = await page.locator('main :is(h1, h2, h3)').evaluateAll((elements) => elements.filter((element) => element.checkVisibility() && !element.closest('[data-needs-script]')).map((element) => (element as HTMLElement).innerText.trim()));
  await context.close();
  return {
    requests: all.length,
    requestsOf: by((kind) => all.filter((transfer) => transfer.kind === kind).length),
    sentBytes: by((kind) => sum(all.filter((transfer) => transfer.kind === kind).map(({ sentBytes }) => sentBytes))),
    sentTotal: sum(all.map(({ sentBytes }) => sentBytes)),
    gzTotal: sum(all.map(({ gzBytes }) => gzBytes)),
    thirdParty: all.filter(({ url }) => url.origin !== base).length,
    headings,
  };
}
