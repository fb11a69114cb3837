import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { assess } from '#domain/assess.ts';
import type { Answers } from '#domain/answers.ts';
import { policyFrom } from '#domain/policy.ts';
import type { CheckData } from '#content/CheckData.ts';
import { deviceReady } from '../support/pages.ts';
import { randomAnswers, seeded } from '../support/randomAnswers.ts';

/** How many random persons; the share drawn in a real browser is slower and therefore smaller. */
const persons = 2_000;
const personsInBrowser = 60;

/** Verdicts by entitlement id. */
type Verdicts = Record<string, string>;

test(`the device's rules, the form and the interface agree on ${persons} random persons`, async ({ request }) => {
  test.setTimeout(300_000);
  const { data } = (await (await request.get('/check/policy.json')).json()) as { data: CheckData };
  const policy = policyFrom(data);
  const random = seeded(2017);
  const people = Array.from({ length: persons }, () => randomAnswers(random));
  for (let first = 0; first < people.length; first += 8) {
    await Promise.all(
      people.slice(first, first + 8).map(async (answers) => {
        const onDevice = Object.fromEntries(assess(policy, answers).map(({ entry, outcome }) => [entry.id, outcome.verdict]));
        expect(await byInterface(request, answers), JSON.stringify(answers)).toEqual(onDevice);
        expect(await byForm(request, answers), JSON.stringify(answers)).toEqual(onDevice);
      }),
    );
  }
});

test(`the page on the device shows the same for ${personsInBrowser} of them`, async ({ page, request }) => {
  test.setTimeout(180_000);
  const random = seeded(2017);
  await page.goto('/check/');
  for (let round = 0; round < personsInBrowser; round += 1) {
    const answers = randomAnswers(random);
    await page.evaluate((journey) => sessionStorage.setItem('check', JSON.stringify(journey)), { answers, trail: [] });
    await page.goto('/check/results/');
    await deviceReady(page);
    expect(await shownBy(page), JSON.stringify(answers)).toEqual(await byInterface(request, answers));
  }
});

async function byInterface(request: APIRequestContext, answers: Answers): Promise<Verdicts> {
  const response = await request.post('/api/check', { data: { answers } });
  const { results } = (await response.json()) as { results: { id: string; verdict: string }[] };
  return Object.fromEntries(results.map(({ id, verdict }) => [id, verdict]));
}

async function byForm(request: APIRequestContext, answers: Answers): Promise<Verdicts> {
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

async function shownBy(page: Page): Promise<Verdicts> {
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
