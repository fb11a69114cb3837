import type { Page } from '@playwright/test';
import { deviceReady } from '../support/pages.ts';

/** A page that stands for its kind. */
export interface BenchPage {
  readonly name: string;
  /** The results are drawn by the questionnaire itself for whoever has JavaScript; the page is for everyone else. */
  readonly kind: 'content' | 'questionnaire' | 'results';
  readonly path: string;
  /** Fields of a form that leads there, where no address does. */
  readonly form?: Readonly<Record<string, string>>;
}

const folders = [['', 'zh'], ['/en', 'en']] as const;

/** The same pages in both languages; what exists in one only, is measured there. */
export const benchPages: readonly BenchPage[] = folders.flatMap(([folder, code]): readonly BenchPage[] => [
  { name: `home, ${code}`, kind: 'content', path: `${folder}/` },
  { name: `entitlement, ${code}`, kind: 'content', path: `${folder}/entitlements/bus-free/` },
  { name: `plan, ${code}`, kind: 'content', path: `${folder}/plan/` },
  // The easy edition is written in the source language.
  ...(folder === '' ? [{ name: 'easy edition, zh', kind: 'content', path: '/easy/entitlements/bus-free/' } as const] : []),
  { name: `search, ${code}`, kind: 'content', path: `${folder}/search/?q=12385` },
  { name: `settings, ${code}`, kind: 'content', path: `${folder}/settings/` },
  { name: `check, first page, ${code}`, kind: 'questionnaire', path: `${folder}/check/role/` },
  { name: `check, results, ${code}`, kind: 'results', path: `${folder}/check/results/`, form: { step: 'review', move: 'results', categories: 'visual', grade: '1', certificate: 'yes' } },
]);

/** A page of no site that a form is sent from; it weighs nothing. */
export const formPath = '/bench-form/';

/** Opens it in an empty page, and waits until nothing more is loaded. Throws where the site does not answer with it. */
export async function openBenchPage(page: Page, base: string, { path, kind, form }: BenchPage): Promise<void> {
  const arrived = page.waitForResponse((response) => response.request().isNavigationRequest() && response.url() === base + path);
  if (form) {
    const fields = Object.entries(form).map(([name, value]) => `<input name="${name}" value="${value}">`);
    // The site takes forms from its own pages only.
    const body = `<form method="post" action="${path}">${fields.join('')}<button>→</button></form>`;
    await page.route(base + formPath, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(base + formPath);
    await page.getByRole('button').click();
  } else {
    await page.goto(base + path);
  }
  const status = (await arrived).status();
  if (status !== 200) throw new Error(`${path}: ${status}`);
  await page.waitForLoadState('load');
  if (kind !== 'content') await deviceReady(page);
  await page.waitForLoadState('networkidle');
}
