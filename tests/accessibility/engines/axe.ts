import type { Page } from '@playwright/test';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import { axeKey, injectAxe } from '../axeInPage.ts';
import { engineFinding, type Engine, type EngineReport, type Scope } from './Engine.ts';
import { withoutPlainLinks } from './plainLinks.ts';

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const aaaRules = ['color-contrast-enhanced', 'target-size'];

/** Rules whose answer depends on colours: another theme must ask them again. */
export const contrastRules: readonly string[] = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** Best practice that is a fault on anyone's page; the rest is taste there. */
const soundOnAnyPage = [
  'aria-dialog-name', 'aria-text', 'aria-treeitem-name', 'empty-heading', 'empty-table-header', 'heading-order', 'image-redundant-alt',
  'label-title-only', 'landmark-unique', 'presentation-role-conflict', 'scope-attr-valid', 'skip-link', 'table-duplicate-name', 'tabindex', 'target-size',
  'accesskeys', 'focus-order-semantics', 'aria-allowed-role', 'landmark-no-duplicate-main', 'landmark-main-is-top-level', 'meta-viewport-large',
];

function optionsFor(scope: Scope, only: readonly string[] | undefined): RunOptions {
  // What passed is only counted, by the rule: axe need not describe each of its elements.
  const resultTypes: RunOptions['resultTypes'] = ['violations', 'incomplete'];
  if (only) return { runOnly: { type: 'rule', values: [...only] }, resultTypes };
  const enabled = scope === 'site' ? aaaRules : soundOnAnyPage;
  return {
    runOnly: { type: 'tag', values: [...wcagTags, ...(scope === 'site' ? ['best-practice'] : [])] },
    rules: Object.fromEntries(enabled.map((rule) => [rule, { enabled: true }])),
    resultTypes,
  };
}

/**
 * axe on the page as it stands.
 * @param only these rules instead of all
 */
export async function runAxe(page: Page, scope: Scope, only?: readonly string[]): Promise<EngineReport> {
  await injectAxe(page);
  const results = await page.evaluate<AxeResults>(`window[${axeKey}].run(${JSON.stringify(optionsFor(scope, only))})`);
  const findingsOf = (rules: AxeResults['violations'], isUndecided: boolean) =>
    rules.flatMap(({ id, tags, nodes, help }) =>
      nodes.map((node) => engineFinding('axe', id, { criterion: criterionOf(tags), target: node.target.join(' '), message: `${help}: ${whatFailed(node)}`, isUndecided })),
    );
  const violations = findingsOf(results.violations, false);
  return {
    // On a page from outside, what axe cannot decide is nobody's fault yet.
    findings: scope === 'site' ? [...violations, ...findingsOf(results.incomplete, true)] : await withoutPlainLinks(page, 'target-size', violations),
    passes: results.passes.length,
  };
}

export const axe: Engine = { id: 'axe', minPasses: 15, run: ({ page, scope }) => runAxe(page, scope) };

function whatFailed({ any, all, none }: NodeResult): string {
  return [...any, ...all, ...none].map(({ message }) => message).join('; ');
}

/** `wcag143` is criterion 1.4.3, `wcag1410` is 1.4.10. */
function criterionOf(tags: readonly string[]): string {
  const [, principle, guideline, number] = tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).find((found) => found !== null) ?? [];
  return principle ? `${principle}.${guideline}.${number}` : 'best-practice';
}
