import { writeFileSync } from 'node:fs';
import { cellsPerPage } from './matrix/cells.ts';
import type { PageResult } from './matrix/sweepPage.ts';

/** What an audit found, as written to audit-report/report.json. */
export interface AuditReport {
  /** ISO date. */
  readonly date: string;
  /** Fingerprint of the build that was audited. */
  readonly build: string;
  /** Engines that ran, and those that could not. */
  readonly engines: readonly string[];
  readonly missingEngines: readonly string[];
  readonly coverage: {
    readonly pages: number;
    readonly pagesInAll: number;
    readonly cells: number;
    readonly cellsInAll: number;
    readonly ran: number;
    readonly provenEqual: number;
  };
  /** The fewest passes of each engine on any page. */
  readonly fewestPasses: Readonly<Record<string, number>>;
  readonly staleRegister: readonly string[];
  readonly pages: readonly PageResult[];
}

/** Sums up the results of pages. */
export function reportOf(
  given: Pick<AuditReport, 'date' | 'build' | 'engines' | 'missingEngines' | 'staleRegister'>,
  pagesInAll: number,
  pages: readonly PageResult[],
): AuditReport {
  const ran = pages.reduce((sum, page) => sum + page.ran, 0);
  const provenEqual = pages.reduce((sum, page) => sum + page.provenEqual, 0);
  const fewestPasses: Record<string, number> = {};
  for (const { passes } of pages) for (const [engine, count] of Object.entries(passes)) fewestPasses[engine] = Math.min(fewestPasses[engine] ?? Infinity, count);
  return {
    ...given,
    coverage: { pages: pages.length, pagesInAll, cells: ran + provenEqual, cellsInAll: pagesInAll * cellsPerPage, ran, provenEqual },
    fewestPasses,
    pages,
  };
}

/** Writes report.json and index.html into a folder. */
export function writeReport(folder: string, report: AuditReport): void {
  writeFileSync(`${folder}/report.json`, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(`${folder}/index.html`, htmlOf(report));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);

function htmlOf({ date, build, engines, missingEngines, coverage, fewestPasses, staleRegister, pages }: AuditReport): string {
  const faulty = pages.filter(({ findings }) => findings.length > 0);
  const rows = faulty.flatMap(({ name, findings }) =>
    findings.map(
      ({ check, criterion, cell, target, message, screenshot }) =>
        `<tr><th scope="row">${escaped(name)}</th><td>${escaped(check)}</td><td>${escaped(criterion)}</td><td>${escaped(cell)}</td><td><code>${escaped(target)}</code></td><td>${escaped(message)}${
          screenshot ? ` <a href="screenshots/${encodeURIComponent(screenshot)}">picture of ${escaped(check)} on ${escaped(name)}</a>` : ''
        }</td></tr>`,
    ),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accessibility audit of ${date}</title>
<style>body { font: 1rem/1.6 sans-serif; margin: 1rem; } table { border-collapse: collapse; } th, td { border: 1px solid #595959; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; } code { overflow-wrap: anywhere; }</style>
</head>
<body>
<main>
<h1>Accessibility audit of ${date}</h1>
<p>Build ${build}. ${coverage.pages} of ${coverage.pagesInAll} pages and states; ${coverage.cells} of ${coverage.cellsInAll} cells: ${coverage.ran} run, ${coverage.provenEqual} proven equal to one that was.</p>
<p>Engines: ${engines.join(', ')}.${missingEngines.length > 0 ? ` <strong>Did not run: ${missingEngines.join(', ')}.</strong>` : ''} Fewest passes on a page: ${Object.entries(fewestPasses).map(([engine, count]) => `${engine} ${count}`).join(', ')}.</p>
${staleRegister.length > 0 ? `<p>Entries of the register that no longer occur: ${staleRegister.map(escaped).join('; ')}</p>` : ''}
<h2>Findings</h2>
${
  rows.length === 0
    ? '<p>None.</p>'
    : `<table>
<caption>${rows.length} findings on ${faulty.length} pages</caption>
<thead><tr><th scope="col">Page</th><th scope="col">Check</th><th scope="col">Criterion</th><th scope="col">Cell</th><th scope="col">Where</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}
</main>
</body>
</html>
`;
}
