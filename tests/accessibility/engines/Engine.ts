import type { Page } from '@playwright/test';
import type { Finding } from '../PageCheck.ts';

/**
 * For which pages an engine speaks. `site`: ours, which promise more than WCAG A and AA and settle open questions in the register.
 * `any`: a page from outside, held to WCAG 2.2 A and AA alone; an engine then says only what it is sure of.
 */
export type Scope = 'site' | 'any';

/** What an engine found, under the engine's own name of the rule; `check` is `engine/rule`. */
export interface EngineFinding extends Finding {
  readonly engine: string;
  readonly rule: string;
  /** The engine could not decide (axe `incomplete`, Alfa `cantTell`, IBM `potential`): a fault until the register settles it. */
  readonly isUndecided: boolean;
}

export interface EngineReport {
  readonly findings: readonly EngineFinding[];
  /** How often a rule looked at something and was content; zero means that the engine did not work. */
  readonly passes: number;
}

/** The page as it stands, and the HTML that was sent for it. */
export interface Subject {
  readonly page: Page;
  readonly html: string;
  readonly scope: Scope;
}

export interface Engine {
  readonly id: string;
  /** Fewer passes than this on a page of ours, and the engine is broken, not the page sound. */
  readonly minPasses: number;
  /** It reads the HTML as sent; without script or style there is nothing new for it. */
  readonly isOfText?: boolean;
  /** Slow, and asks about the document more than about its looks: asked once for each document, not for each rendering of it. */
  readonly isOfDocument?: boolean;
  run(subject: Subject): Promise<EngineReport>;
}

/** A finding of an engine, named `engine/rule`. */
export function engineFinding(
  engine: string,
  rule: string,
  { criterion, target, message, isUndecided = false }: { criterion: string; target: string; message: string; isUndecided?: boolean },
): EngineFinding {
  return { check: `${engine}/${rule}`, engine, rule, criterion, target, message, isUndecided };
}

/**
 * The fault of an engine that did not really look: too few passes for a page of ours, none at all for any page.
 * @returns one finding, or none
 */
export function idleness({ id, minPasses }: Engine, { passes }: EngineReport, scope: Scope): readonly EngineFinding[] {
  const least = scope === 'site' ? minPasses : 1;
  if (passes >= least) return [];
  return [engineFinding(id, 'idle', { criterion: '', target: 'html', message: `${id}: ${passes} passes, at least ${least} expected; the engine did not look` })];
}
