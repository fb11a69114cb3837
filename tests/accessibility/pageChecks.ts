import type { PageCheck } from './PageCheck.ts';

/** Our own checks of a page, one for each WCAG criterion or contract that no engine covers. */
export const pageChecks: readonly PageCheck[] = [];
