import { expect, test } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import type { Answers } from '#domain/answers.ts';
import { checkStep } from '../support/pages.ts';
import { byForm, byInterface, shownBy } from '../support/verdicts.ts';

const listed = (answers: Answers) => Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, typeof answer === 'string' ? [answer] : answer]));

for (const { entitlement, situation, answers, verdict, laterAge } of library.scenarios) {
  test(`${entitlement}: ${situation}`, async ({ request }) => {
    expect((await byInterface(request, answers))[entitlement], 'by the interface').toBe(verdict);
    expect((await byForm(request, answers))[entitlement], 'by the form').toBe(verdict);
    const { results } = (await (await request.post('/api/check', { data: { answers } })).json()) as { results: { id: string; laterAge?: string }[] };
    expect(results.find(({ id }) => id === entitlement)!.laterAge ?? null).toBe(laterAge);
  });
}

// Those that can be clicked together: an option not offered, or a question not put, cannot be.
for (const { entitlement, situation, answers, verdict } of library.scenarios.filter((_, index) => index % 4 === 0)) {
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
