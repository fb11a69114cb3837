import type { Page } from '@playwright/test';
import { deviceReady } from '../support/pages.ts';
import { sendForm } from '../support/sendForm.ts';

/** A page that stands for its kind. */
export interface BenchPage {
  readonly name: string;
  /** Results that the server draws: without JavaScript, or where it came late. Else the device draws them. */
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

/** Opens it in an empty page, and waits until nothing more is loaded. Throws where the site does not answer with it. */
export async function openBenchPage(page: Page, base: string, { path, kind, form }: BenchPage): Promise<void> {
  const arrived = page.waitForResponse((response) => response.request().isNavigationRequest() && response.url() === base + path);
  if (form) await sendForm(page, base, path, form);
  else await page.goto(base + path);
  const status = (await arrived).status();
  if (status !== 200) throw new Error(`${path}: ${status}`);
  await page.waitForLoadState('load');
  if (kind !== 'content') await deviceReady(page);
  await page.waitForLoadState('networkidle');
}
