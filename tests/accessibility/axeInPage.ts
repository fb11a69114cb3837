import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where axe stands in a page, written as an expression: under a name of its own, so that it neither uses nor hides an axe of the page's. */
export const axeKey = "Symbol.for('page-kit-axe')";

/** Puts axe into a page, once. As an init script of a tab it costs a fifth of what it costs to send it to each page. */
export const axeScript = `(() => {
  if (window[${axeKey}]) return;
  const before = window.axe;
  (function (define, module, exports) { ${source} })();
  Object.defineProperty(window, ${axeKey}, { value: window.axe, configurable: true });
  if (before) window.axe = before; else delete window.axe;
})()`;

/** Puts axe into the page, past the content security policy, unless it is there. */
export async function injectAxe(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>(`Boolean(window[${axeKey}])`))) await page.evaluate(axeScript);
}
