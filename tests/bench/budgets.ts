import type { Loading } from './loading.ts';
import type { PageWeight, Weight } from './pageWeights.ts';
import type { RequestRates } from './requestRates.ts';

/** Something that must not be passed, or must be reached, and what comes nearest to it or stays furthest from it. */
export interface Budget {
  readonly name: string;
  readonly unit: 'kB' | '' | 'ms' | 'pages' | 'MB';
  readonly limit: number;
  readonly isLeast: boolean;
  readonly value: number;
  /** The page that the value is of; empty where all are alike. */
  readonly page: string;
  readonly isMet: boolean;
}

const of = (kinds: readonly string[], { sentBytes }: Weight) => kinds.reduce((sum, kind) => sum + (sentBytes[kind] ?? 0), 0) / 1000;

/** The budgets of what pages weigh. 1 kB is 1 000 bytes. */
export function weightBudgets(pages: readonly PageWeight[]): readonly Budget[] {
  const content = pages.filter(({ kind }) => kind === 'content');
  const questionnaire = pages.filter(({ kind }) => kind === 'questionnaire');
  const most = (weight: (page: Weight) => number) => (page: PageWeight) => Math.max(weight(page.withScript), weight(page.withoutScript));
  return [
    budget('content page: HTML, CSS and any JavaScript, br', 'kB', 20, content, ({ withScript }) => of(['document', 'stylesheet', 'script'], withScript)),
    budget('content page: enhancements by JavaScript, br', 'kB', 5, content, ({ withScript }) => of(['script'], withScript)),
    budget('questionnaire in all (HTML, CSS, scripts, rules), gz', 'kB', 30, questionnaire, ({ withScript }) => withScript.gzTotal / 1000),
    budget('its results, when opened by their own address, in all, gz', 'kB', 30, pages.filter(({ kind }) => kind === 'results'), ({ withScript }) => withScript.gzTotal / 1000),
    budget('a page of it without JavaScript (HTML, CSS), results too, gz', 'kB', 30, pages.filter(({ kind }) => kind !== 'content'), ({ withoutScript }) => withoutScript.gzTotal / 1000),
    budget('JavaScript loaded where it is off', 'kB', 0, pages, ({ withoutScript }) => of(['script'], withoutScript)),
    count('pages with a heading that only JavaScript shows', pages, ({ isReadableWithoutScript }) => !isReadableWithoutScript),
    budget('requests for CSS', '', 1, pages, most(({ requestsOf }) => requestsOf['stylesheet'] ?? 0)),
    budget('fonts', '', 0, pages, most(({ requestsOf }) => requestsOf['font'] ?? 0)),
    budget('requests to others', '', 0, pages, most(({ thirdParty }) => thirdParty)),
  ];
}

/** The budgets of the server: what it sends from memory beside nginx, what it makes for each request, what it holds. */
export function serverBudgets({ held, made, residentMb }: RequestRates): readonly Budget[] {
  const byForm = made.filter(({ isForm }) => isForm);
  return [
    least('pages from memory beside nginx', 0.6, held.map(({ path, besideNginx }) => ({ name: path, value: besideNginx }))),
    least('pages of the check, answers sent, requests a second on one core', 500, byForm.map(({ name, ours }) => ({ name, value: ours }))),
    budget('memory held at most', 'MB', 150, [{ name: '', value: residentMb.most }], ({ value }) => value),
  ];
}

/** The budgets of how pages load: the bounds that Web Vitals and Lighthouse call good, and no shift at all. */
export function loadingBudgets({ pages }: Loading): readonly Budget[] {
  return [
    budget('Largest Contentful Paint', 'ms', 2_500, pages, ({ lcpMs }) => lcpMs),
    budget('Total Blocking Time', 'ms', 200, pages, ({ tbtMs }) => tbtMs),
    budget('Cumulative Layout Shift', '', 0, pages, ({ cls }) => cls),
  ];
}

function budget<Page extends { readonly name: string }>(name: string, unit: Budget['unit'], limit: number, pages: readonly Page[], valueOf: (page: Page) => number): Budget {
  const [worst] = [...pages].sort((a, b) => valueOf(b) - valueOf(a));
  if (!worst) throw new Error(`${name}: no page was measured`);
  const value = valueOf(worst);
  return { name, unit, limit, isLeast: false, value, page: pages.every((page) => valueOf(page) === value) ? '' : worst.name, isMet: value <= limit };
}

function least(name: string, limit: number, pages: readonly { readonly name: string; readonly value: number }[]): Budget {
  const [worst] = [...pages].sort((a, b) => a.value - b.value);
  if (!worst) throw new Error(`${name}: nothing was measured`);
  return { name, unit: '', limit, isLeast: true, value: worst.value, page: worst.name, isMet: worst.value >= limit };
}

function count(name: string, pages: readonly PageWeight[], isFaulty: (page: PageWeight) => boolean): Budget {
  const faulty = pages.filter(isFaulty);
  return { name, unit: 'pages', limit: 0, isLeast: false, value: faulty.length, page: faulty.map((page) => page.name).join('; '), isMet: faulty.length === 0 };
}
