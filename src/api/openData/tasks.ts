import { z } from 'zod';
import type { Editions } from './editions.ts';
import { clauseIds, url, verbatim } from './fields.ts';

const department = z.string().meta({ description: 'See departments.json.' });

export const task = z.strictObject({
  id: z.int().meta({ description: 'The row’s number in the annex.' }),
  url,
  text: verbatim,
  clauses: clauseIds,
  lead: department,
  others: z.array(department),
  departmentsText: verbatim.meta({ description: 'The cell of departments as printed; a line break inside it is kept.' }),
  entitlements: z.array(z.string()).meta({ description: 'Pages that quote this row, or a clause whose work it assigns.' }),
});

/** Every row of the plan's annex. */
export function taskRecords(editions: Editions, origin: URL): readonly z.input<typeof task>[] {
  const { plan, entitlements } = editions[0].library;
  return plan.tasks.map(({ number, clauses, lead, others, departmentsText }) => ({
    id: number,
    url: new URL(`/duties/#task-${number}`, origin).href,
    text: clauses.map(({ text }) => text).join(''),
    clauses: clauses.map(({ id }) => id),
    lead,
    others: [...others],
    departmentsText,
    entitlements: entitlements
      .filter(({ sources }) => sources.some(({ clause }) => plan.clauses.get(clause)!.tasks.includes(number) || clauses.some(({ id }) => id === clause)))
      .map(({ id }) => id),
  }));
}
