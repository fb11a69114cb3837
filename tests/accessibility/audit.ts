import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { auditPage } from './auditPage.ts';
import { auditSite } from './auditSite.ts';
import { engines as everywhere } from './engines/engines.ts';
import { isVnuReady, vnu } from './engines/vnu.ts';
import { pageChecks } from './pageChecks.ts';

/**
 * `npm run audit`: every page and state in every theme, viewport and mode; report in audit-report/.
 *   --only PATTERN   pages whose name matches
 *   --share K/N      the K-th of N shares; day/N another one each day
 *   --workers N      pages at a time (2)
 *   --port N         where the site is served meanwhile (4331)
 *   --fresh          look at pages again that have not changed since
 *   --local          fetch no engine that is not here
 *   --url ADDRESS    one page of any site: findings as JSON on stdout, exit code 1 when there are any, 2 when it can't be opened
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1/1' },
    workers: { type: 'string', default: '2' },
    port: { type: 'string', default: '4331' },
    fresh: { type: 'boolean', default: false },
    local: { type: 'boolean', default: false },
    url: { type: 'string' },
  },
});

const browser = await chromium.launch({ ...playwrightConfig.use?.launchOptions, handleSIGINT: false, handleSIGTERM: false });
try {
  process.exitCode = options.url === undefined ? await auditSite(browser, { ...options, workers: Number(options.workers) }) : await auditAddress(browser, options.url);
} finally {
  await browser.close();
}

async function auditAddress(browser: Browser, url: string): Promise<number> {
  // Some checks open a second page beside it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const engines = isVnuReady() ? [...everywhere, vnu] : everywhere;
  const response = await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    console.error(`打不开 ${url}：${String(error)}\nCannot open ${url}.`);
    return null;
  });
  if (!response) return 2;
  const html = await response.text();
  const { engineFindings, checkFindings, passes } = await auditPage(page, html, 'any', { engines, pageChecks });
  const findings = [...engineFindings, ...checkFindings].map(({ check, criterion, target, message }) => ({ check, criterion, target, message }));
  console.log(JSON.stringify({ url, engines: engines.map(({ id }) => id), checks: pageChecks.map(({ id }) => id), passes, findings }, null, 2));
  return findings.length > 0 ? 1 : 0;
}
