import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { contentFolder } from '#content/folders.js';
import type { AccessibilityAudit } from '#content/Library.ts';
import type { AuditReport } from './report.ts';

/** Writes what /accessibility/ publishes of an audit of every page: docs/accessibility-audit.json. */
export function writeSummary({ date, engines, missingEngines, coverage, pages }: AuditReport): void {
  const { cells, ran, provenEqual } = coverage;
  const summary: AccessibilityAudit = {
    on: date,
    commit: commit(),
    content: contentFolder,
    engines: [...engines],
    missingEngines: [...missingEngines],
    pages: coverage.pages,
    cells,
    ran,
    provenEqual,
    findings: pages.reduce((sum, page) => sum + page.findings.length, 0),
  };
  writeFileSync('docs/accessibility-audit.json', `${JSON.stringify(summary, null, 2)}\n`);
}

/** The commit that was audited, marked where files were changed since; null outside a repository. */
function commit(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
