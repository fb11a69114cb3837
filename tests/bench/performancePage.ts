import { barChart, type Bar } from './barChart.ts';
import { loadingBudgets, serverBudgets, weightBudgets, type Budget } from './budgets.ts';
import type { Growth, GrownBuild } from './buildGrowth.ts';
import type { Loading } from './loading.ts';
import type { Machine } from './machine.ts';
import type { PageWeight } from './pageWeights.ts';
import type { RequestRates } from './requestRates.ts';
import type { RuleRates } from './rules.ts';
import type { EngineFigures } from '../search/compareEngines.ts';

/** What each section measures. */
export interface SectionData {
  readonly pages: readonly PageWeight[];
  readonly loading: Loading;
  readonly rules: RuleRates;
  readonly search: readonly EngineFigures[];
  readonly server: RequestRates;
  readonly growth: Growth;
}

export type SectionName = keyof SectionData;

/** One run of a section. */
export interface Measured<Data> {
  /** The day, as 2026-11-24. */
  readonly on: string;
  readonly loadBefore: number;
  readonly machine: Machine;
  readonly data: Data;
}

/** docs/performance.json: of each section, its last run. */
export type Measurements = { readonly [Name in SectionName]?: Measured<SectionData[Name]> };

/** The page, and the charts beside it by file name. */
interface PerformancePage {
  readonly markdown: string;
  readonly charts: ReadonlyMap<string, string>;
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const whole = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
/** A ratio near nothing needs its digits, one in the hundreds does not. */
const ratio = (value: number) => (value >= 10 ? whole(value) : value.toFixed(2));

/** What was measured as a page for people: budgets first, then each section with its table and its chart. */
export function performancePage(measured: Measurements): PerformancePage {
  const sections = [pagesSection(measured.pages), loadingSection(measured.loading), rulesSection(measured.rules), searchSection(measured.search), serverSection(measured.server), growthSection(measured.growth)];
  const budgets = [...(measured.pages ? weightBudgets(measured.pages.data) : []), ...(measured.loading ? loadingBudgets(measured.loading.data) : []), ...(measured.server ? serverBudgets(measured.server.data) : [])];
  return {
    markdown: [
      '# Performance',
      '',
      'Written by `npm run bench` from `docs/performance.json`; do not edit. Run it again on a quiet machine: `npm run bench`, or `npm run bench -- --only pages,server`. What was not measured again keeps its date.',
      '',
      '## Budgets',
      '',
      ...(budgets.length > 0 ? table(['Budget', 'Limit', 'Measured', 'Worst page', 'Verdict'], budgets.map(budgetRow)) : ['Not measured yet.']),
      '',
      '## Machines',
      '',
      ...machineLines(measured),
      ...sections.flatMap(({ lines }) => ['', ...lines]),
      '',
    ].join('\n'),
    charts: new Map(sections.flatMap(({ charts }) => charts)),
  };
}

interface Section {
  readonly lines: readonly string[];
  readonly charts: readonly (readonly [string, string])[];
}

function budgetRow({ name, unit, limit, isLeast, value, page, isMet }: Budget): readonly string[] {
  const inUnit = (number: number) => `${Number.isInteger(number) ? number : number < 0.1 ? number.toFixed(4) : number < 10 ? number.toFixed(2) : number.toFixed(1)}${unit === '' ? '' : ` ${unit}`}`;
  return [name, `${isLeast ? 'at least' : 'at most'} ${inUnit(limit)}`, inUnit(value), page === '' ? '—' : page, isMet ? 'met' : '**not met**'];
}

function machineLines(measured: Measurements): readonly string[] {
  const runs = Object.entries(measured).map(([section, { machine }]) => [section, machineInWords(machine)] as const);
  return [...new Set(runs.map(([, words]) => words))].map((words) => `- ${words}: ${runs.filter(([, other]) => other === words).map(([section]) => section).join(', ')}.`);
}

function machineInWords({ processor, cores, memoryGb, system, node, chromium, nginx }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, ${chromium ? `Chromium ${chromium}` : 'no Chromium'}, ${nginx ? `nginx ${nginx}` : 'no nginx'}`;
}

/** A section, or that it is still to be measured. */
function section<Data>(heading: string, measured: Measured<Data> | undefined, write: (data: Data) => { readonly lines: readonly string[]; readonly chart: Parameters<typeof barChart>[0]; readonly file: string }): Section {
  if (!measured) return { lines: [`## ${heading}`, '', 'Not measured yet.'], charts: [] };
  const { lines, chart, file } = write(measured.data);
  return {
    lines: [`## ${heading}`, '', `Measured on ${measured.on}; load of the machine before: ${measured.loadBefore.toFixed(1)}.`, '', ...lines, '', `![${chart.title}; the table has the same figures](performance/${file})`],
    charts: [[file, barChart(chart)]],
  };
}

function pagesSection(measured: Measured<readonly PageWeight[]> | undefined): Section {
  return section('What pages weigh', measured, (pages) => ({
    lines: [
      'One visit with an empty cache, bytes as our server sends them (br; 1 kB = 1 000 bytes), headers aside. In brackets: requests.',
      '',
      ...table(
        ['Page', 'HTML', 'CSS', 'Scripts', 'Other', 'In all', 'Without JavaScript', 'All there without it'],
        pages.map(({ name, withScript, withoutScript, isReadableWithoutScript }) => {
          const cell = (kinds: readonly string[]) => {
            const [bytes, requests] = [withScript.sentBytes, withScript.requestsOf].map((counts) => kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0));
            return requests === 0 ? '0' : `${kB(bytes!)} (${requests})`;
          };
          const rest = Object.keys(withScript.sentBytes).filter((kind) => !['document', 'stylesheet', 'script'].includes(kind));
          return [name, cell(['document']), cell(['stylesheet']), cell(['script']), cell(rest), `${kB(withScript.sentTotal)} (${withScript.requests})`, `${kB(withoutScript.sentTotal)} (${withoutScript.requests})`, isReadableWithoutScript ? 'yes' : '**no**'];
        }),
      ),
      ...pages.filter(({ kind }) => kind === 'results').flatMap(({ name, withScript }) => ['', `${name}: whoever has the server make the results, because the script came late, loads ${kB(withScript.gzTotal)} kB gz with it; the rules only when a button is pressed. On the usual way the device makes them from what the first page has brought.`]),
    ],
    file: 'pages.svg',
    chart: { title: 'Bytes of one visit with JavaScript, compressed', bars: pages.map(({ name, withScript }) => ours(name, withScript.sentTotal / 1000, `${kB(withScript.sentTotal)} kB`)) },
  }));
}

function loadingSection(measured: Measured<Loading> | undefined): Section {
  return section('How pages load on a slow telephone', measured, ({ runs, device, pages }) => ({
    lines: [
      `Empty cache, processor slowed ${device.slowdown} times, ${device.downKbit} kbit/s down, ${device.upKbit} kbit/s up, ${device.latencyMs} ms of delay, 360 pixels wide. Median of ${runs} visits; of layout shifts the most.`,
      '',
      ...table(['Page', 'Largest Contentful Paint', 'of all visits', 'Total Blocking Time', 'Cumulative Layout Shift'], pages.map(({ name, lcpMs, lcpRange, tbtMs, cls }) => [name, `${whole(lcpMs)} ms`, `${lcpRange.map(whole).join('–')} ms`, `${whole(tbtMs)} ms`, cls === 0 ? '0' : cls.toFixed(4)])),
    ],
    file: 'loading.svg',
    chart: { title: 'Largest Contentful Paint on a slow telephone', bars: pages.map(({ name, lcpMs }) => ours(name, lcpMs, `${whole(lcpMs)} ms`)), limit: { value: 2_500, text: 'good: up to 2 500 ms' } },
  }));
}

function rulesSection(measured: Measured<RuleRates> | undefined): Section {
  return section('Rules, beside json-rules-engine', measured, ({ rules, persons, leftOut, rounds, compared, personsPerSecond }) => {
    const rows = [
      ['ours: yes, no or unknown', personsPerSecond.ours],
      ['json-rules-engine: yes or no', personsPerSecond.jsonRulesEngine],
      ['ours, with verdict and reasons', personsPerSecond.oursWithReasons],
    ] as const;
    return {
      lines: [
        `The same ${rules} rules, ${persons} random persons, one process, median of ${rounds} rounds in turn. json-rules-engine has no “unknown”, so only persons take part of whom every rule knows yes or no (${leftOut} drawn were left out). Before any clock ran, both gave the same ${whole(compared)} answers. Ours does more: it looks at the order of questions and carries the third value.`,
        '',
        ...table(['Engine', 'Persons a second', 'Rules a second', 'Beside json-rules-engine'], rows.map(([name, rate]) => [name, whole(rate), whole(rate * rules), `${ratio(rate / personsPerSecond.jsonRulesEngine)} ×`])),
      ],
      file: 'rules.svg',
      chart: { title: `Persons a second, each held against ${rules} rules`, bars: rows.map(([label, value]) => ({ label, value, text: whole(value), isOurs: label.startsWith('ours') })) },
    };
  });
}

function searchSection(measured: Measured<readonly EngineFigures[]> | undefined): Section {
  const judged = 'written, held back';
  return section('Search, beside five engines', measured, (engines) => {
    const setOf = ({ sets }: EngineFigures, name: string) => sets.find((set) => set.name === name)!;
    const names = engines[0]!.sets.map(({ name }) => name);
    return {
      lines: [
        'The same documents with the same thesaurus, the same queries. Share of queries with a right page among the first three (hit@3); mean reciprocal rank (MRR) and queries without any result for those that nobody tuned on. Bytes: of ours scripts and sources, of the others the index without the library. Times in Node.',
        '',
        ...table(
          ['Engine', 'hit@3', 'MRR', 'Nothing found', 'kB, br', 'ms a query', 'hit@3 beside ours'],
          engines.map((engine) => {
            const { hitAt3, meanReciprocalRank, empty, queries } = setOf(engine, judged);
            return [engine.name, hitAt3.toFixed(3), meanReciprocalRank.toFixed(3), `${empty} of ${queries}`, kB(engine.indexBytes), engine.msPerQuery.toFixed(2), ratio(hitAt3 / setOf(engines[0]!, judged).hitAt3)];
          }),
        ),
        '',
        'hit@3 by set of queries:',
        '',
        ...table(['Queries', ...engines.map(({ name }) => name)], names.map((name) => [`${name} (${setOf(engines[0]!, name).queries})`, ...engines.map((engine) => setOf(engine, name).hitAt3.toFixed(3))])),
      ],
      file: 'search.svg',
      chart: { title: 'A right page among the first three, held-back queries', bars: engines.map((engine, index) => ({ label: engine.name, value: setOf(engine, judged).hitAt3, text: setOf(engine, judged).hitAt3.toFixed(3), isOurs: index === 0 })) },
    };
  });
}

function serverSection(measured: Measured<RequestRates> | undefined): Section {
  return section('Server, beside nginx', measured, ({ connections, rounds, seconds, encoding, held, made, residentMb }) => ({
    lines: [
      `wrk with one thread and ${connections} connections on the same machine, nginx with one worker, both with the same ${encoding} files compressed beforehand, the same headers and a line of log for each request, in turn, ${rounds} rounds of ${seconds} s: medians, and medians of the ratios within each round.`,
      '',
      ...table(['Page from memory', 'Ours, requests a second', 'nginx', 'Ours beside nginx', 'Node’s HTTP server alone', 'Ours beside that'], held.map(({ path, ours: own, nginx, bare, besideNginx, besideBare }) => [`\`${path}\``, whole(own), whole(nginx), ratio(besideNginx), whole(bare), ratio(besideBare)])),
      '',
      'Node’s HTTP server alone sends the same bytes and looks at nothing: no address, no Host, no cookie, no log. Ours answers plain requests before it comes to that ([decision 27](decisions/0027-quick-answers.md)).',
      '',
      ...table(['Made on request', 'Ours, requests a second'], made.map(({ name, ours: own }) => [name, whole(own)])),
      '',
      'What bounds them: [decision 21](decisions/0021-the-server.md).',
      '',
      `Memory: ${residentMb.atStart} MB at the start, ${residentMb.after} MB after all this, ${residentMb.most} MB at most.`,
    ],
    file: 'server.svg',
    chart: {
      title: 'Requests a second for pages from memory',
      bars: held.flatMap(({ path, ours: own, nginx }) => [ours(`ours ${path}`, own, whole(own)), { label: `nginx ${path}`, value: nginx, text: whole(nginx), isOurs: false }]),
    },
  }));
}

/** A step counts as growing faster than the content where twice the content takes more than 2.3 times as long. */
const steepness = 1.2;
/** Steps shorter than this say nothing of growth. */
const tellingSeconds = 5;

function growthSection(measured: Measured<Growth> | undefined): Section {
  return section('Builds that grow', measured, ({ limits, builds }) => ({
    lines: [
      `The invented city of \`tests/fixtures/wuyou\` with its entitlements again and again under new ids and titles, every check of \`npm run build\` included. Each step may hold ${whole(limits.heapMb)} MB of heap; each size may take ${limits.minutes} minutes.`,
      '',
      ...table(['Entitlements', 'Pages', 'Seconds', 'Seconds per 1 000 pages', 'Peak memory', 'Complete'], builds.map((build) => [whole(build.entitlements), whole(build.pages), whole(build.seconds), build.pages === 0 ? '—' : whole((build.seconds / build.pages) * 1000), `${whole(build.peakMb)} MB`, build.isComplete ? 'yes' : `**no**: ${endOf(build)}`])),
      '',
      ...table(['Step (seconds, peak memory)', ...builds.map(({ entitlements }) => whole(entitlements))], stepNames(builds).map((name) => [`\`${name}\``, ...builds.map(({ steps }) => {
        const step = steps.find((other) => other.name === name);
        return step ? `${step.seconds.toFixed(1)} s, ${whole(step.peakMb)} MB` : '—';
      })])),
      '',
      ...growthWords(builds),
    ],
    file: 'growth.svg',
    chart: { title: 'Seconds of a build by number of entitlements', bars: builds.map((build) => ours(`${whole(build.entitlements)} entitlements`, build.seconds, `${whole(build.seconds)} s${build.isComplete ? '' : ', stopped'}`)) },
  }));
}

function endOf({ steps }: GrownBuild): string {
  const { name, end } = steps.at(-1)!;
  return `${name} ${end}`;
}

function stepNames(builds: readonly GrownBuild[]): readonly string[] {
  return [...new Set(builds.flatMap(({ steps }) => steps.map(({ name }) => name)))];
}

function growthWords(builds: readonly GrownBuild[]): readonly string[] {
  const steep = stepNames(builds).flatMap((name) =>
    builds.slice(1).flatMap((larger, index) => {
      const smaller = builds[index]!;
      const [before, after] = [smaller, larger].map(({ steps }) => steps.find((step) => step.name === name && step.end === 'done'));
      if (!before || !after || after.seconds < tellingSeconds) return [];
      const power = Math.log(after.seconds / before.seconds) / Math.log(larger.entitlements / smaller.entitlements);
      return power > steepness ? [`\`${name}\` from ${whole(smaller.entitlements)} to ${whole(larger.entitlements)}: as their number to the power of ${power.toFixed(2)}`] : [];
    }),
  );
  return steep.length === 0 ? ['No step grows faster than the number of entitlements.'] : ['Faster than the number of entitlements grow:', '', ...steep.map((line) => `- ${line}.`)];
}

function ours(label: string, value: number, text: string): Bar {
  return { label, value, text, isOurs: true };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}
