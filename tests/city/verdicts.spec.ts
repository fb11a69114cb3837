import { expect, test } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import type { Answers } from '#domain/answers.ts';
import { policyOf } from '#content/policyOf.ts';
import { checkStep } from '../support/pages.ts';
import { byForm, byInterface, shownBy } from '../support/verdicts.ts';

const { questionnaire } = policyOf(library);
const listed = (answers: Answers) => Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, typeof answer === 'string' ? [answer] : answer]));

for (const { entitlement, situation, answers, verdict, laterAge } of library.scenarios) {
  test(`${entitlement}: ${situation}`, async ({ request }) => {
    expect((await byInterface(request, answers))[entitlement], 'by the interface').toBe(verdict);
    expect((await byForm(request, answers))[entitlement], 'by the form').toBe(verdict);
    const { results } = (await (await request.post('/api/check', { data: { answers } })).json()) as { results: { id: string; laterAge?: string }[] };
    expect(results.find(({ id }) => id === entitlement)!.laterAge ?? null).toBe(laterAge);
  });
}

/** Those who answer only what they are asked can be clicked together; one in four of them is. */
const clickable = library.scenarios.filter(({ answers }) => Object.keys(answers).every((question) => questionnaire.isAsked(question, answers)));
for (const { entitlement, situation, answers, verdict } of clickable.filter((_, index) => index % 4 === 0)) {
  test(`on the page, ${entitlement}: ${situation}`, async ({ page }) => {
    await checkStep(page, 'results', listed(answers));
    expect((await shownBy(page))[entitlement]).toBe(verdict);
  });
}

test('the interface refuses the other city’s questions and options', async ({ request }) => {
  for (const answers of [{ household: 'rural' }, { grade: '5' }, { years: '0-6' }]) {
    expect((await request.post('/api/check', { data: { answers } })).status(), JSON.stringify(answers)).toBe(400);
  }
});
