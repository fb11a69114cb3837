import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import type { Page } from '@playwright/test';
import { engineFinding, type Engine, type EngineFinding, type EngineReport, type Scope } from './Engine.ts';
import { withoutPlainLinks } from './plainLinks.ts';

/** The name that a rule's address ends in, e.g. sia-r2. */
const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);

/** Left out everywhere, each with what judges the same instead. */
const judgedElsewhere: ReadonlySet<string> = new Set([
  // 44 px by the box alone, for every link in running text too; our own check of targets knows the exceptions of WCAG 2.5.5.
  'sia-r111',
]);

/** On a page from outside: AAA, technique or taste, which a sound page need not meet. */
const notAskedOfAnyPage: ReadonlySet<string> = new Set([
  'sia-r24', 'sia-r26', 'sia-r31', 'sia-r32', 'sia-r33', // One way among several to offer media.
  'sia-r41', 'sia-r66', 'sia-r71', 'sia-r73', 'sia-r74', 'sia-r80', 'sia-r96', // AAA.
  'sia-r40', 'sia-r57', 'sia-r59', 'sia-r61', 'sia-r70', 'sia-r72', 'sia-r75', 'sia-r79', 'sia-r85', 'sia-r87', // Best practice.
]);

interface Described {
  readonly message?: string;
}

/** Rules whose answer depends on where boxes lie: another viewport must ask them again. */
export const sizeRules: ReadonlySet<string> = new Set(['sia-r83', 'sia-r84', 'sia-r91', 'sia-r92', 'sia-r93', 'sia-r113']);

/**
 * Alfa on the page as it stands.
 * @param only these rules instead of all
 */
export async function runAlfa(page: Page, scope: Scope, only?: ReadonlySet<string>): Promise<EngineReport> {
  const isAsked = (name: string) => (only?.has(name) ?? true) && !judgedElsewhere.has(name) && !(scope === 'any' && notAskedOfAnyPage.has(name));
  const handle = await page.evaluateHandle(() => document);
  const outcomes = [...(await Audit.of(await Playwright.toPage(handle), [...rules].filter(({ uri }) => isAsked(nameOf(uri)))).evaluate())];
  await handle.dispose();
  const findings = outcomes.flatMap((outcome): readonly EngineFinding[] => {
    const isUndecided = Outcome.isCantTell(outcome);
    if (!Outcome.isFailed(outcome) && !(isUndecided && scope === 'site')) return [];
    return [
      engineFinding('alfa', nameOf(outcome.rule.uri), {
        criterion: criterionOf(outcome.rule.toJSON() as RuleDescription),
        target: targetOf(outcome.target),
        message: isUndecided ? 'Alfa cannot tell' : whyFailed(outcome),
        isUndecided,
      }),
    ];
  });
  return {
    findings: scope === 'any' ? await withoutPlainLinks(page, 'sia-r113', findings) : findings,
    passes: outcomes.filter(Outcome.isPassed).length,
  };
}

/** Siteimprove Alfa. Its versions must match: 0.114 of the rules silently finds everything inapplicable. */
export const alfa: Engine = { id: 'alfa', minPasses: 40, isOfDocument: true, run: ({ page, scope }) => runAlfa(page, scope) };

interface RuleDescription {
  readonly requirements?: readonly { readonly type: string; readonly chapter?: string }[];
}

function criterionOf({ requirements = [] }: RuleDescription): string {
  return requirements.find(({ type }) => type === 'criterion')?.chapter ?? 'best-practice';
}

/** The XPath of what was judged. */
function targetOf(target: unknown): string {
  if (hasPath(target)) return target.path();
  const [first] = isIterable(target) ? target : [];
  return hasPath(first) ? first.path() : 'document';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function hasPath(value: unknown): value is { path(): string } {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'function';
}

function whyFailed(outcome: { readonly expectations: Iterable<readonly [string, { isErr(): boolean; getErrUnsafe(): Described }]> }): string {
  return [...outcome.expectations].filter(([, result]) => result.isErr()).map(([, result]) => result.getErrUnsafe().message ?? '').join('; ');
}
