import type { Page } from '@playwright/test';
import type { EngineFinding } from './Engine.ts';

/**
 * Findings without those of a rule on target size that fell on links as high as their line:
 * they have the size that the browser gives them, which WCAG 2.5.8 excepts.
 * @param findings targets as CSS selectors or XPaths
 */
export async function withoutPlainLinks(page: Page, sizeRule: string, findings: readonly EngineFinding[]): Promise<readonly EngineFinding[]> {
  const isPlain = await page.evaluate(
    (targets) =>
      targets.map((target) => {
        if (target === null) return false;
        const node = target.startsWith('/')
          ? document.evaluate(target, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue
          : document.querySelector(target);
        return node instanceof HTMLAnchorElement && getComputedStyle(node).display === 'inline';
      }),
    findings.map(({ rule, target }) => (rule === sizeRule ? target : null)),
  );
  return findings.filter((_, index) => !isPlain[index]);
}
