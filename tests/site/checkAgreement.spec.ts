import { expect, test } from '@playwright/test';
import { assess } from '#domain/assess.ts';
import { policyFrom } from '#domain/policy.ts';
import { unpackCheck, type PackedCheck } from '#islands/check/packedCheck.ts';
import { deviceReady } from '../support/pages.ts';
import { randomAnswers, seeded } from '../support/randomAnswers.ts';
import { byForm, byInterface, shownBy } from '../support/verdicts.ts';

/** How many random persons: all in `npm run sweep`, a fifth in `npm test`. The share drawn in a real browser is slower and therefore smaller. */
const persons = Number(process.env['PERSONS'] ?? 400);
const personsInBrowser = Math.ceil(persons / 33);

test(`the device's rules, the form and the interface agree on ${persons} random persons`, async ({ request }) => {
  test.setTimeout(300_000);
  const { data } = (await (await request.get('/check/policy.json')).json()) as { data: PackedCheck };
  const policy = policyFrom(unpackCheck(data));
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
