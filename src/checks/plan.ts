import { isDuty, type Clause } from '#domain/clause.ts';
import { withoutWhiteSpace } from '#domain/plan.ts';
import type { BuiltSite, SiteFault } from './BuiltSite.ts';

/**
 * The plan page must read exactly as the plan was issued, nothing lost and nothing added.
 * @param root what the addresses of a language begin with, e.g. `/en`; the plan is the same in each
 */
export function planPageDiffers({ pages }: BuiltSite, issued: string, root = ''): readonly SiteFault[] {
  const page = `${root}/plan/`;
  const text = withoutWhiteSpace(pages.get(page)?.getElementById('plan-text')?.text ?? '');
  if (text === issued) return [];
  let index = 0;
  while (text[index] === issued[index] && index < issued.length) index += 1;
  const around = (whole: string) => whole.slice(Math.max(0, index - 10), index + 20);
  return [{ page, message: `和原文不一样。原文：“${around(issued)}”，页面：“${around(text)}”（not verbatim）` }];
}

/** Every clause must have its anchor on the plan page, and every obligation and target its place on the duties page. */
export function clausesWithoutPlace({ pages }: BuiltSite, clauses: Iterable<Clause>, root = ''): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  const [plan, duties] = [`${root}/plan/`, `${root}/duties/`];
  for (const clause of clauses) {
    if (!pages.get(plan)?.getElementById(clause.id)) {
      faults.push({ page: plan, message: `没有条款 ${clause.id}（clause missing）` });
    }
    if (isDuty(clause) && !pages.get(duties)?.getElementById(`duty-${clause.id}`)) {
      faults.push({ page: duties, message: `没有政府职责 ${clause.id}（duty missing）` });
    }
  }
  return faults;
}

/** Every entitlement page quotes at least one clause and links the quote to its place in the plan. */
export function pagesWithoutSource({ pages }: BuiltSite, root = ''): readonly SiteFault[] {
  const folder = `${root}/entitlements/`;
  return [...pages]
    .filter(([page]) => page.startsWith(folder) && page !== folder)
    .filter(([, html]) => html.querySelectorAll('figure.quote blockquote').length === 0 || !html.querySelector(`figure.quote a[href^="${root}/plan/#"]`))
    .map(([page]) => ({ page, message: '这一页没有引规划原文（page without a source）' }));
}
