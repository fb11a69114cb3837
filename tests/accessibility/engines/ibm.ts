import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { engineFinding, type Engine } from './Engine.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/**
 * Rules that remind a person of something on every page that has a style or a form, and never judge:
 * each is answered by a check of ours that measures it.
 */
const reminders: ReadonlySet<string> = new Set([
  'style_color_misuse', // WCAG 1.4.1
  'style_highcontrast_visible', // forced colours
  'style_focus_visible', // WCAG 2.4.7
  'style_before_after_review',
  'style_background_decorative',
  'style_hover_persistent',
  'element_tabbable_visible', // WCAG 2.4.7, 2.4.11
  'element_tabbable_unobscured', // WCAG 2.4.11; asks it of links inside a closed details, too
  'text_block_heading', // every paragraph of one short line
  'aria_content_in_landmark', // axe's rule `region` asks the same, and knows that a skip link stands before every landmark
]);

/** What IBM asks beyond WCAG: no fault on a page from outside. */
const notAskedOfAnyPage: ReadonlySet<string> = new Set(['html_skipnav_exists', 'skip_main_exists', 'aria_attribute_redundant', 'aria_role_redundant', 'blockquote_cite_exists']);

/** Where IBM only suspects a fault and has proven right: the one kind of doubt that counts on a page from outside. */
const trustedSuspicions: ReadonlySet<string> = new Set(['caption_track_exists', 'media_autostart_controllable', 'a_target_warning', 'element_mouseevent_keyboard']);

interface Judgement {
  readonly ruleId: string;
  readonly criterion: string;
  readonly policy: string;
  readonly verdict: string;
  readonly path: string;
  readonly message: string;
}

interface Ace {
  Checker: new () => {
    guidelines: { id: string; checkpoints: { num: string; rules?: { id: string }[] }[] }[];
    check(document: Document, guidelines: string[]): Promise<{ results: { ruleId: string; value: [string, string]; path: { dom: string }; message: string }[] }>;
  };
}

async function judgementsOf(page: Page): Promise<readonly Judgement[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const checker = new (globalThis as unknown as { ace: Ace }).ace.Checker();
    const checkpoints = checker.guidelines.find(({ id }) => id === 'WCAG_2_2')?.checkpoints ?? [];
    const criterionOf = (rule: string) => checkpoints.find(({ rules }) => rules?.some(({ id }) => id === rule))?.num ?? 'best-practice';
    const { results } = await checker.check(document, ['IBM_Accessibility']);
    return results.map(({ ruleId, value: [policy, verdict], path, message }) => ({ ruleId, criterion: criterionOf(ruleId), policy, verdict, path: path.dom, message }));
  });
}

/** IBM Equal Access. */
export const ibm: Engine = {
  id: 'ibm',
  minPasses: 60,
  isOfDocument: true,
  async run({ page, scope }) {
    const judgements = await judgementsOf(page);
    const faults = judgements.filter(({ ruleId, policy, verdict, message }) => {
      if (policy !== 'VIOLATION' || reminders.has(ruleId)) return false;
      // A table that scrolls sideways must take the keyboard's focus (WCAG 2.1.1), and is no widget.
      if (ruleId === 'element_tabbable_role_valid' && message.includes("'region'")) return false;
      if (verdict === 'FAIL') return scope === 'site' || !notAskedOfAnyPage.has(ruleId);
      return verdict === 'POTENTIAL' && (scope === 'site' || trustedSuspicions.has(ruleId));
    });
    return {
      findings: faults.map(({ ruleId, criterion, verdict, path, message }) =>
        engineFinding('ibm', ruleId, { criterion, target: path, message, isUndecided: verdict !== 'FAIL' && scope === 'site' }),
      ),
      passes: judgements.filter(({ verdict }) => verdict === 'PASS').length,
    };
  },
};
