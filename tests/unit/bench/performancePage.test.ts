import { describe, expect, it } from 'vitest';
import { barChart } from '../../bench/barChart.ts';
import { performancePage, type Measurements } from '../../bench/performancePage.ts';

const machine = { processor: 'Slow One', cores: 2, memoryGb: 4, system: 'Debian', node: '24.1.0', chromium: '150.0', nginx: null };
const run = { on: '2026-11-24', loadBefore: 0.1, machine };
const weight = { requests: 2, requestsOf: { document: 1, stylesheet: 1 }, sentBytes: { document: 21_000, stylesheet: 3_000 }, sentTotal: 24_000, gzTotal: 26_000, thirdParty: 0, headings: ['一'] };
const lighter = { ...weight, sentBytes: { document: 1_000 }, sentTotal: 1_000 };
const step = (seconds: number) => [{ name: 'siteCheck', seconds, peakMb: 100, end: 'done' as const, said: '' }];
const build = (entitlements: number, seconds: number) => ({ entitlements, pages: entitlements * 8, seconds, peakMb: 100, isComplete: true, steps: step(seconds) });
const measured: Measurements = {
  pages: { ...run, data: [{ name: 'home | zh', kind: 'content', withScript: weight, withoutScript: weight, isReadableWithoutScript: true }, { name: 'plan', kind: 'content', withScript: lighter, withoutScript: lighter, isReadableWithoutScript: true }, { name: 'check', kind: 'questionnaire', withScript: weight, withoutScript: weight, isReadableWithoutScript: true }, { name: 'results', kind: 'results', withScript: { ...weight, gzTotal: 38_000 }, withoutScript: weight, isReadableWithoutScript: true }] },
  server: {
    ...run,
    data: {
      connections: 1,
      rounds: 1,
      seconds: 1,
      encoding: 'br',
      held: [{ path: '/', ours: 7, nginx: 10, bare: 8, besideNginx: 0.7, besideBare: 0.9 }, { path: '/plan/', ours: 5, nginx: 10, bare: 8, besideNginx: 0.5, besideBare: 0.6 }],
      made: [{ name: 'a page', isForm: false, ours: 3 }, { name: 'a form', isForm: true, ours: 700 }],
      residentMb: { atStart: 100, after: 140, most: 151 },
    },
  },
  growth: { ...run, data: { limits: { heapMb: 1, minutes: 1 }, builds: [build(100, 10), build(1_000, 1_000)] } },
};

describe('the page on performance', () => {
  const { markdown, charts } = performancePage(measured);
  it('says of each budget whether it is met', () => {
    expect(markdown).toContain('| content page: HTML, CSS and any JavaScript, br | at most 20 kB | 24 kB | home \\| zh | **not met** |');
    expect(markdown).toContain('| its results, when opened by their own address, in all, gz | at most 30 kB | 38 kB | — | **not met** |');
    expect(markdown).toContain('results: whoever has the server make the results, because the script came late, loads 38.0 kB gz with it;');
    expect(markdown).toContain('| questionnaire in all (HTML, CSS, scripts, rules), gz | at most 30 kB | 26 kB | — | met |');
  });
  it('says of what must be reached where it is not', () => {
    expect(markdown).toContain('| pages from memory beside nginx | at least 0.60 | 0.50 | /plan/ | **not met** |');
    expect(markdown).toContain('answers sent, requests a second on one core | at least 500 | 700 | a form | met |');
    expect(markdown).toContain('| memory held at most | at most 150 MB | 151 MB | — | **not met** |');
  });
  it('names machine and day, and what was not measured', () => {
    expect(markdown).toContain('Slow One, 2 cores, 4 GB, Debian, Node 24.1.0, Chromium 150.0, no nginx: pages, server, growth.');
    expect(markdown).toContain('Measured on 2026-11-24');
    expect(markdown).toContain('## Search, beside five engines\n\nNot measured yet.');
  });
  it('names what grows faster than the content', () => {
    expect(markdown).toContain('`siteCheck` from 100 to 1 000: as their number to the power of 2.00');
    const linear = { ...measured, growth: { ...run, data: { limits: { heapMb: 1, minutes: 1 }, builds: [build(100, 10), build(1_000, 100)] } } };
    expect(performancePage(linear).markdown).toContain('No step grows faster');
  });
  it('has a chart for each measured section, and no other', () => {
    expect([...charts.keys()]).toEqual(['pages.svg', 'server.svg', 'growth.svg']);
    for (const file of charts.keys()) expect(markdown).toContain(`](performance/${file})`);
  });
});

describe('a chart', () => {
  it('says in words what it shows', () => {
    const svg = barChart({ title: 'A < B', bars: [{ label: 'a', value: 2, text: '2 kB', isOurs: true }], limit: { value: 4, text: 'limit 4' } });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="title">A &lt; B</title>');
    expect(svg).toContain('<desc id="desc">a: 2 kB; limit 4.</desc>');
  });
});
