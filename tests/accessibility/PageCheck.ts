import type { Page } from '@playwright/test';

/** One fault on one element. `criterion` is a WCAG 2.2 number, or the name of a contract of ours. */
export interface Finding {
  readonly check: string;
  readonly criterion: string;
  readonly target: string;
  readonly message: string;
}

/** A question put to any page in Chromium. */
export interface PageCheck {
  readonly id: string;
  readonly criterion: string;
  /** page is loaded; must leave it as it was */
  run(page: Page): Promise<readonly Finding[]>;
}
