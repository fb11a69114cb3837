import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { AuditState } from './auditState.ts';
import { engines as everywhere } from './engines/engines.ts';
import { bringVnu, isVnuReady, vnu } from './engines/vnu.ts';
import { sweepPage, type PageResult } from './matrix/sweepPage.ts';
import { shareOf } from './matrix/share.ts';
import { Tabs } from './matrix/Tabs.ts';
import { pageChecks } from './pageChecks.ts';
import { buildHash, pageKeys } from './pageKeys.ts';
import { register } from './register.ts';
import { reportOf, writeReport } from './report.ts';
import { writeSummary } from './summary.ts';

const folder = 'audit-report';

interface AuditOptions {
  readonly only: string;
  readonly share: string;
  readonly workers: number;
  readonly port: string;
  readonly fresh: boolean;
  readonly local: boolean;
}

/**
 * Every page and state, or those that the options name, in every cell. Prints progress; writes the report and, of a whole audit, the summary.
 * @returns exit code: 0 nothing found, 1 something found or not done, 2 there is no build
 */
export async function auditSite(browser: Browser, options: AuditOptions): Promise<number> {
  if (!existsSync('dist/client/sitemap.xml')) {
    console.error('还没有建好网站。先运行 SPECIMEN=1 npm run build。 | The site is not built yet. Run SPECIMEN=1 npm run build first.');
    return 2;
  }
  const { allPlaces } = await import('./matrix/places.ts');
  const date = new Date().toISOString().slice(0, 10);
  const hasVnu = options.local ? isVnuReady() : bringVnu();
  const engines = hasVnu ? [...everywhere, vnu] : everywhere;
  const all = allPlaces();
  const [share, shares] = shareOf(options.share, date);
  const only = new RegExp(options.only, 'u');
  const places = all.filter(({ name }, index) => index % shares === share && only.test(name));

  mkdirSync(folder, { recursive: true });
  const keyOf = pageKeys([browser.version(), ...engines.map(({ id }) => id), ...(options.fresh ? [String(Date.now())] : [])]);
  const state = new AuditState(`${folder}/state.jsonl`);
  const waiting = places.filter(({ name }) => !state.find(name, keyOf(name)));
  console.log(`${all.length} 页和状态，这次 ${places.length}，其中 ${places.length - waiting.length} 页上次以后没有变。随时可以停，再运行就接着做。 | ${places.length} of ${all.length} pages and states; ${places.length - waiting.length} have not changed since they were looked at. Stop at any time; run again to go on.`);

  const baseUrl = `http://127.0.0.1:${options.port}`;
  const server = await serve(options.port, baseUrl);
  const begun = Date.now();
  let done = 0;
  const queue = [...waiting];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      queue.length = 0;
      console.log('做完手头的页就停。 | Stopping after the pages at hand.');
      process.once(signal, () => process.exit(130));
    });
  }
  const work = async () => {
    const shared = new Tabs(browser, baseUrl);
    for (let place = queue.shift(); place; place = queue.shift()) {
      const from = Date.now();
      const tabs = place.isAddress ? shared : new Tabs(browser, baseUrl);
      const result = await sweepPage(tabs, place, { engines, pageChecks, register, screenshots: `${folder}/screenshots` }).catch((error: unknown) => {
        console.error(`${place.name} 没有做成，下次再做。 | broke, and will be tried again: ${String(error)}`);
      });
      done += 1;
      if (!result || tabs !== shared) await tabs.close();
      if (!result) continue;
      state.add(keyOf(result.name), result);
      const open = withoutSettled(result).findings;
      const minutesLeft = ((Date.now() - begun) / done) * (waiting.length - done) / 60_000;
      console.log(`${done}/${waiting.length}  ${result.name}  ${result.ran} run, ${result.provenEqual} equal, ${open.length} findings, ${((Date.now() - from) / 1000).toFixed(1)} s  (${minutesLeft.toFixed(0)} min left)`);
      for (const { check, cell, target, message } of open) console.log(`    ${check}  [${cell}]  ${target}  ${message}`);
    }
    await shared.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, options.workers) }, work));
  } finally {
    server.kill();
  }

  const found = places.flatMap(({ name }) => state.find(name, keyOf(name)) ?? []).map(withoutSettled);
  const isWhole = found.length === all.length;
  const report = reportOf(
    { date, build: buildHash(), engines: engines.map(({ id }) => id), missingEngines: hasVnu ? [] : ['vnu'], staleRegister: isWhole ? register.unused() : [] },
    all.length,
    found,
  );
  writeReport(folder, report);
  if (isWhole) writeSummary(report);
  const findings = report.pages.reduce((sum, page) => sum + page.findings.length, 0);
  const { coverage, staleRegister } = report;
  console.log(`${coverage.pages}/${coverage.pagesInAll} pages, ${coverage.cells}/${coverage.cellsInAll} cells (${coverage.ran} run, ${coverage.provenEqual} proven equal), ${findings} findings, ${((Date.now() - begun) / 60_000).toFixed(1)} min. ${folder}/index.html`);
  for (const name of staleRegister) console.error(`register.yaml: ${name} 不再出现，请删去。 | no longer occurs; remove it.`);
  return findings + staleRegister.length > 0 || found.length < places.length ? 1 : 0;
}

/** What is kept of a page is all that was found, so that a new entry of the register does not need a new look. */
function withoutSettled(result: PageResult): PageResult {
  return { ...result, findings: result.findings.filter((finding) => register.open([finding], finding.address).length > 0) };
}

async function serve(port: string, baseUrl: string) {
  // A group of its own: Ctrl+C is for the audit, which still needs the site for the pages at hand.
  const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: port, HOST: '127.0.0.1' }, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) break;
    if (await fetch(baseUrl).then(({ ok }) => ok, () => false)) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error(`网站没有在 ${baseUrl} 起来。 | The site did not come up at ${baseUrl}.`);
}
