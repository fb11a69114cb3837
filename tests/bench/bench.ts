/**
 * `npm run bench [-- --only pages,server]`: measures, section after section, and writes docs/performance.md with its
 * charts and docs/performance.json. A section left out keeps what was measured last. Run `npm run build` before, and
 * nothing beside it. On two free cores: pages 1 minute, loading 6, rules and search 1, server 2, growth up to an hour.
 * SIZES (70,1000,5000), HEAP_MB and GROWTH_MINUTES bound the growth, SECONDS each measurement of the server.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareEngines } from '../search/compareEngines.ts';
import { buildGrowth, growthLimits, growthSizes } from './buildGrowth.ts';
import { loading } from './loading.ts';
import { loadNow, thisMachine } from './machine.ts';
import { pageWeights } from './pageWeights.ts';
import { performancePage, type Measurements, type SectionData, type SectionName } from './performancePage.ts';
import { missingForRequestRates, requestRates } from './requestRates.ts';
import { ruleRates } from './rules.ts';

const file = 'docs/performance.json';
const chartFolder = 'docs/performance';
/** The longest comes last. */
const sections: { readonly [Name in SectionName]: () => Promise<SectionData[Name]> } = {
  pages: () => pageWeights(),
  loading: () => loading(),
  rules: () => ruleRates(),
  search: compareEngines,
  server: () => requestRates(Number(process.env['SECONDS'] ?? 1)),
  growth: () => buildGrowth(growthSizes, growthLimits, ({ entitlements, seconds }) => console.log(`  ${entitlements} entitlements: ${seconds.toFixed(0)} s`)),
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = Object.keys(sections) as SectionName[];
const wanted = values.only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`没有这些部分：${unknown.join('、')}。有：${names.join('、')}。 / No section ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}
if (!existsSync('dist/client')) {
  console.error('还没有建好网站。先运行 npm run build。 / The site is not built yet. Run npm run build first.');
  process.exit(1);
}

const machine = thisMachine();
let measured: Measurements = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measurements) : {};
for (const name of names.filter((known) => wanted.includes(known))) {
  const missing = name === 'server' ? missingForRequestRates() : [];
  if (missing.length > 0) {
    console.log(`!!! ${name}：没有量，这台机器没有 ${missing.join('、')}。 / NOT MEASURED: ${missing.join(' and ')} missing. Debian: apt-get install nginx wrk libnginx-mod-http-brotli-static`);
    continue;
  }
  const loadBefore = loadNow();
  const start = performance.now();
  console.log(`${name} …`);
  measured = { ...measured, [name]: { on: new Date().toISOString().slice(0, 10), loadBefore, machine, data: await sections[name]() } };
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  // Each section at once: what was measured is not lost where a later one fails.
  write(measured);
}
console.log(performancePage(measured).markdown);

function write(all: Measurements): void {
  const { markdown, charts } = performancePage(all);
  mkdirSync(chartFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
  writeFileSync('docs/performance.md', markdown);
  for (const [name, chart] of charts) writeFileSync(`${chartFolder}/${name}`, chart);
}
