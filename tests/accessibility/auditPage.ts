import type { Page } from '@playwright/test';
import { idleness, type Engine, type EngineFinding, type Scope } from './engines/Engine.ts';
import type { Finding, PageCheck } from './PageCheck.ts';

/**
 * Every engine and every check on the page as it stands.
 * @param html what the server sent for it
 * @param scope see Engine.ts; for `any`, neither register nor floors of our own pages hold
 */
export async function auditPage(
  page: Page,
  html: string,
  scope: Scope,
  { engines, pageChecks }: { engines: readonly Engine[]; pageChecks: readonly PageCheck[] },
): Promise<{ engineFindings: readonly EngineFinding[]; checkFindings: readonly Finding[]; passes: Readonly<Record<string, number>> }> {
  const engineFindings: EngineFinding[] = [];
  const passes: Record<string, number> = {};
  for (const engine of engines) {
    const report = await engine.run({ page, html, scope });
    passes[engine.id] = report.passes;
    engineFindings.push(...report.findings, ...idleness(engine, report, scope));
  }
  const checkFindings: Finding[] = [];
  for (const check of pageChecks) checkFindings.push(...(await runCheck(page, check)));
  return { engineFindings, checkFindings, passes };
}

/** A check that breaks has found nothing out, which is a finding. */
async function runCheck(page: Page, check: PageCheck): Promise<readonly Finding[]> {
  try {
    return await check.run(page);
  } catch (error) {
    return [{ check: check.id, criterion: check.criterion, target: 'html', message: `the check itself broke: ${String(error)}` }];
  }
}
