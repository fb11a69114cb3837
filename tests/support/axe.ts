import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const aaaRules = ['color-contrast-enhanced', 'target-size'];

/** What axe could not decide and a person did: the rule, where, and why it is no fault. Each entry must still occur. */
const settledIncomplete: readonly { rule: string; selector: RegExp; reason: string; expires: string }[] = [];

interface AxeFinding {
  readonly rule: string;
  readonly target: string;
  readonly help: string;
}

/** Puts axe into the page, past the content security policy. */
export async function injectAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** axe on the page as it stands: its violations, and what it could not decide and nobody settled. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<{ findings: AxeFinding[]; passes: number }> {
  const options: RunOptions = only
    ? { runOnly: { type: 'rule', values: [...only] } }
    : { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(aaaRules.map((rule) => [rule, { enabled: true }])) };
  await injectAxe(page);
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(given),
    options,
  );
  const today = new Date().toISOString().slice(0, 10);
  const findings = [...results.violations, ...results.incomplete].flatMap(({ id, nodes, help }) =>
    nodes.map((node) => ({ rule: id, target: node.target.join(' '), help })),
  );
  return {
    findings: findings.filter(
      ({ rule, target }) => !settledIncomplete.some((entry) => entry.rule === rule && entry.selector.test(target) && entry.expires >= today),
    ),
    passes: results.passes.length,
  };
}
