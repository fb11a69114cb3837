import type { APIRequestContext, Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import type { Answers } from '#domain/answers.ts';

/** Verdicts by entitlement id. */
type Verdicts = Record<string, string>;

/** What `POST /api/check` says. */
export async function byInterface(request: APIRequestContext, answers: Answers): Promise<Verdicts> {
  const response = await request.post('/api/check', { data: { answers } });
  const { results } = (await response.json()) as { results: { id: string; verdict: string }[] };
  return Object.fromEntries(results.map(({ id, verdict }) => [id, verdict]));
}

/** What the check's form says, sent as a browser without script would. */
export async function byForm(request: APIRequestContext, answers: Answers): Promise<Verdicts> {
  const fields = new URLSearchParams([
    ['step', 'review'],
    ['move', 'results'],
    ...Object.entries(answers).flatMap(([question, answer]) => (typeof answer === 'string' ? [answer] : answer).map((option) => [question, option])),
  ]);
  const response = await request.post('/check/results/', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    data: fields.toString(),
  });
  return verdictsIn(await response.text());
}

/** What the page shows. */
export async function shownBy(page: Page): Promise<Verdicts> {
  return Object.fromEntries(
    await page.locator('#check h3 a').evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')!.split('/')[2]!, link.closest('section')!.getAttribute('aria-labelledby')!]),
    ),
  );
}

function verdictsIn(html: string): Verdicts {
  const found = parse(html)
    .querySelectorAll('section[aria-labelledby]')
    .flatMap((section) =>
      section
        .querySelectorAll('h3 a')
        .map((link) => [link.getAttribute('href')!.split('/')[2]!, section.getAttribute('aria-labelledby')!] as const),
    );
  return Object.fromEntries(found);
}
