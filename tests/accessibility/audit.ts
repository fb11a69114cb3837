import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { auditPage } from './auditPage.ts';
import { AuditState } from './auditState.ts';
import { engines as everywhere } from './engines/engines.ts';
import { bringVnu, isVnuReady, vnu } from './engines/vnu.ts';
import { pageChecks } from './pageChecks.ts';
import { register } from './register.ts';
import { reportOf, writeReport } from './report.ts';

/**
 * `npm run audit`: every page and state in every theme, viewport and mode; report in audit-report/.
 *   --only PATTERN   pages whose name matches
 *   --share K/N      the K-th of N shares
 *   --workers N      pages at a time (2)
 *   --port N         where the site is served meanwhile (4331)
 *   --fresh          begin anew instead of going on
 *   --url ADDRESS    one page of any site: findings as JSON on stdout, exit code 1 when there are any, 2 when it can't be opened
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    share: { type: 'string' },
    workers: { type: 'string', default: '2' },
    port: { type: 'string', default: '4331' },
    fresh: { type: 'boolean', default: false },
    url: { type: 'string' },
  },
});
const folder = 'audit-report';

const browser = await chromium.launch({ ...playwrightConfig.use?.launchOptions, handleSIGINT: false, handleSIGTERM: false });
try {
  process.exitCode = options.url === undefined ? await auditSite(browser) : await auditAddress(browser, options.url);
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

async function auditSite(browser: Browser): Promise<number> {
  if (!existsSync('dist/client/sitemap.xml')) {
    console.error('还没有建好网站。先运行 SPECIMEN=1 npm run build。\nThe site is not built yet. Run SPECIMEN=1 npm run build first.');
    return 2;
  }
  const { allPlaces } = await import('./matrix/places.ts');
  const { sweepPage } = await import('./matrix/sweepPage.ts');
  const hasVnu = bringVnu();
  const engines = hasVnu ? [...everywhere, vnu] : everywhere;
  const all = allPlaces();
  const [share, shares] = shareOf(options.share);
  const only = new RegExp(options.only ?? '', 'u');
  const places = all.filter(({ name }, index) => index % shares === share && only.test(name));

  mkdirSync(folder, { recursive: true });
  const build = hashOf('dist/client', /\.(?:html|css|js)$/);
  const key = options.fresh ? `${build} ${Date.now()}` : `${build} ${hashOf('tests/accessibility', /\.(?:ts|yaml)$/)} ${engines.map(({ id }) => id).join(' ')}`;
  const state = new AuditState(`${folder}/state.jsonl`, key);
  const waiting = places.filter(({ name }) => !state.has(name));
  console.log(`${all.length} 页和状态，这次 ${places.length}，已做完 ${places.length - waiting.length}。随时可以停，再运行就接着做。 / ${places.length} of ${all.length} pages and states, ${places.length - waiting.length} done. Stop at any time; run again to go on.`);

  const baseUrl = `http://127.0.0.1:${options.port}`;
  const server = await serve(options.port, baseUrl);
  const begun = Date.now();
  let done = 0;
  const queue = [...waiting];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      queue.length = 0;
      console.log('做完手头的页就停。 / Stopping after the pages at hand.');
      process.once(signal, () => process.exit(130));
    });
  }
  const work = async () => {
    for (let place = queue.shift(); place; place = queue.shift()) {
      done += 1;
      const result = await sweepPage(browser, place, { engines, pageChecks, register, baseUrl, screenshots: `${folder}/screenshots` }).catch((error: unknown) => {
        console.error(`${place.name} 没有做成，下次再做。 / broke, and will be tried again: ${String(error)}`);
      });
      if (!result) continue;
      state.add(result, register.used());
      const minutesLeft = ((Date.now() - begun) / done) * (waiting.length - done) / 60_000;
      console.log(`${done}/${waiting.length}  ${result.name}  ${result.ran} run, ${result.provenEqual} equal, ${result.findings.length} findings  (${minutesLeft.toFixed(0)} min left)`);
      for (const { check, cell, target, message } of result.findings) console.log(`    ${check}  [${cell}]  ${target}  ${message}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, Number(options.workers)) }, work));
  } finally {
    server.kill();
  }

  register.markUsed(state.used());
  const isFull = places.length === all.length;
  const pages = state.results().filter(({ name }) => places.some((place) => place.name === name));
  const report = reportOf(
    {
      date: new Date().toISOString().slice(0, 10),
      build,
      engines: engines.map(({ id }) => id),
      missingEngines: hasVnu ? [] : ['vnu'],
      staleRegister: isFull ? register.unused() : [],
    },
    all.length,
    pages,
  );
  writeReport(folder, report);
  const findings = pages.reduce((sum, page) => sum + page.findings.length, 0);
  const { coverage, staleRegister } = report;
  console.log(`${coverage.pages}/${coverage.pagesInAll} pages, ${coverage.cells}/${coverage.cellsInAll} cells (${coverage.ran} run, ${coverage.provenEqual} proven equal), ${findings} findings. ${folder}/index.html`);
  for (const name of staleRegister) console.error(`register.yaml: ${name} 不再出现，请删去。 / no longer occurs; remove it.`);
  return findings + staleRegister.length > 0 || pages.length < places.length ? 1 : 0;
}

/** Zero-based share and number of shares, from `1/4` to `4/4`. */
function shareOf(written: string | undefined): readonly [share: number, shares: number] {
  const [, share, shares] = /^(\d+)\/(\d+)$/.exec(written ?? '1/1') ?? [];
  if (!share || !shares || Number(share) < 1 || Number(share) > Number(shares)) throw new Error(`--share ${written}: 写成 1/4 到 4/4。 / Write 1/4 to 4/4.`);
  return [Number(share) - 1, Number(shares)];
}

function hashOf(root: string, names: RegExp): string {
  const hash = createHash('sha256');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && names.test(entry.name));
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

async function serve(port: string, baseUrl: string) {
  // A group of its own: Ctrl+C is for the audit, which still needs the site for the pages at hand.
  const server = spawn(process.execPath, ['src/server/main.ts'], { env: { ...process.env, PORT: port, HOST: '127.0.0.1' }, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) break;
    if (await fetch(baseUrl).then(({ ok }) => ok, () => false)) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error(`网站没有在 ${baseUrl} 起来。 / The site did not come up at ${baseUrl}.`);
}
