import type { Page } from '@playwright/test';
import { runAxe } from '../accessibility/engines/axe.ts';
import { register } from '../accessibility/register.ts';

interface AxeFinding {
  readonly rule: string;
  readonly target: string;
  readonly help: string;
}

/** axe on the page as it stands: its violations, and what it could not decide and the register does not settle. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<{ findings: AxeFinding[]; passes: number }> {
  const { findings, passes } = await runAxe(page, 'site', only);
  const open = register.open(findings, new URL(page.url()).pathname);
  return { findings: open.map(({ rule, target, message }) => ({ rule, target, help: message })), passes };
}
