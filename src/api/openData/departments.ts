import { z } from 'zod';
import { byId } from '#content/lookups.ts';
import { inEveryLanguage, words, type Editions } from './editions.ts';
import { id, taskNumbers, url } from './fields.ts';

export const department = z.strictObject({
  id,
  url,
  name: words.meta({ description: 'The name in the plan; it may have changed since.' }),
  aliases: z.array(z.string()).meta({ description: 'Other spellings in the plan.' }),
  nameInPlan: z.boolean().meta({ description: 'Whether the plan itself has the name in full.' }),
  leads: taskNumbers,
  joins: taskNumbers,
  entitlements: z.array(z.string()).meta({ description: 'What it is in charge of; see entitlements.json.' }),
  notes: z.array(z.strictObject({ text: words, law: z.string() })).meta({ description: 'Later changes, with their source.' }),
});

/** Every department of the annex. */
export function departmentRecords(editions: Editions, origin: URL): readonly z.input<typeof department>[] {
  const { plan, departments, entitlements } = editions[0].library;
  return departments.map((original) => ({
    id: original.id,
    url: new URL(`/departments/${original.id}/`, origin).href,
    name: inEveryLanguage(editions, (edition) => byId(edition.departments, original.id).name),
    aliases: [...original.aliases],
    nameInPlan: original.nameInPlan,
    leads: plan.tasks.filter(({ lead }) => lead === original.id).map(({ number }) => number),
    joins: plan.tasks.filter(({ others }) => others.includes(original.id)).map(({ number }) => number),
    entitlements: entitlements.filter(({ decides }) => decides.some((decider) => decider.department === original.id)).map((entitlement) => entitlement.id),
    notes: original.notes.map(({ law }, index) => ({ text: inEveryLanguage(editions, (edition) => byId(edition.departments, original.id).notes[index]!.text), law })),
  }));
}
