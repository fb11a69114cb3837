import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { AccessibilityAudit, LedgerEntry } from './Library.ts';
import { contentFolder } from './folders.js';
import { ledgerEntriesIn } from './translation/translate.ts';
import type { LedgerWords } from './translation/Translation.ts';
import { accessibilityAudit, accessibilityLedger, accessibilityResults } from './schemas/accessibilityLedger.ts';

type Ledger = z.output<typeof accessibilityLedger>;
type Results = z.output<typeof accessibilityResults>;

/** From the project's folder. */
export const ledgerFile = 'docs/accessibility-ledger.yaml';
export const auditFile = 'docs/accessibility-audit.json';

/** The criteria of WCAG 2.2 at levels A and AA: 86 in all, of which 4.1.1 is withdrawn and 31 are AAA. */
const criteriaOfAAndAA = 55;

/**
 * Reads the ledger with the last results and the last audit.
 * @param root the project's folder
 * @param words names and notes in another language; null for the ledger's own
 * @throws when a file it names does not exist, or a criterion is missing or stands there twice
 */
export function readAccessibilityLedger(
  root: string,
  words: LedgerWords | null = null,
): { readonly ledger: Ledger; readonly results: Results; readonly entries: readonly LedgerEntry[]; readonly audit: AccessibilityAudit | null } {
  const ledger = readLedger(root);
  const results = accessibilityResults.parse(JSON.parse(readFileSync(join(root, 'docs/accessibility-results.json'), 'utf8')));
  const audit = readAudit(root);
  const faults = ledgerFaults(ledger, (file) => existsSync(join(root, file)));
  if (faults.length > 0) throw new Error(`${ledgerFile}:\n${faults.join('\n')}`);
  const entries = ledger.criteria.map(({ checks, ...entry }) => ({ ...entry, last: lastOf(checks, results) }));
  return { ledger, results, audit, entries: words ? ledgerEntriesIn(entries, words) : entries };
}

/** What the last whole audit of this content's site looked at and found; null before the first. Throws when its shape is wrong. */
export function readAudit(root: string): AccessibilityAudit | null {
  const audit = accessibilityAudit.parse(JSON.parse(readFileSync(join(root, auditFile), 'utf8')));
  return audit?.content === contentFolder ? audit : null;
}

/** The ledger alone. Throws when its shape is wrong. */
export function readLedger(root: string): Ledger {
  return accessibilityLedger.parse(parse(readFileSync(join(root, ledgerFile), 'utf8')));
}

/** What a ledger claims without proof, in both languages. */
export function ledgerFaults({ claims, criteria }: Ledger, exists: (file: string) => boolean): readonly string[] {
  const numbers = criteria.map(({ criterion }) => criterion);
  const required = criteria.filter(({ level }) => level !== 'AAA').length;
  return [
    ...[...claims.map(({ text, checks }) => ({ what: text, checks })), ...criteria.map(({ criterion, checks }) => ({ what: criterion, checks }))].flatMap(({ what, checks }) =>
      checks.filter((file) => !exists(file)).map((file) => `${what}：写着用 ${file} 查，但是没有这个文件。 / ${what} is said to be proven by ${file}, which does not exist.`),
    ),
    ...numbers.filter((number, index) => numbers.indexOf(number) !== index).map((number) => `${number} 写了两次。 / ${number} stands there twice.`),
    ...(required === criteriaOfAAndAA ? [] : [`A 级和 AA 级要有 ${criteriaOfAAndAA} 条，现在有 ${required} 条。 / ${required} criteria of A and AA instead of ${criteriaOfAAndAA}.`]),
  ];
}

/** The oldest of the files' results, or a failure among them; null when one was never recorded, or there is none. */
function lastOf(checks: readonly string[], results: Results): LedgerEntry['last'] {
  const recorded = checks.map((file) => results[file]);
  if (recorded.length === 0 || recorded.some((result) => result === undefined)) return null;
  const all = recorded.map((result) => result!);
  return all.find(({ passed }) => !passed) ?? all.reduce((oldest, result) => (result.on < oldest.on ? result : oldest));
}
