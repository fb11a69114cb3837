import { isDuty, type Clause } from '#domain/clause.ts';
import { withoutWhiteSpace } from '#domain/plan.ts';
import type { BuiltSite, SiteCheck, SiteFault } from './BuiltSite.ts';

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
  const [planPage, dutiesPage] = [pages.get(plan), pages.get(duties)];
  for (const clause of clauses) {
    if (!planPage?.getElementById(clause.id)) {
      faults.push({ page: plan, message: `没有条款 ${clause.id}（clause missing）` });
    }
    if (isDuty(clause) && !dutiesPage?.getElementById(`duty-${clause.id}`)) {
      faults.push({ page: duties, message: `没有政府职责 ${clause.id}（duty missing）` });
    }
  }
  return faults;
}

/** Every entitlement page quotes at least one clause and links the quote to its place in the plan. */
export function pagesWithoutSource(root = ''): SiteCheck {
  const folder = `${root}/entitlements/`;
  return {
    onPage(page, html) {
      if (!page.startsWith(folder) || page === folder) return [];
      const hasSource = html.querySelector('figure.quote blockquote') && html.querySelector(`figure.quote a[href^="${root}/plan/#"]`);
      return hasSource ? [] : [{ page, message: '这一页没有引规划原文（page without a source）' }];
    },
  };
}
