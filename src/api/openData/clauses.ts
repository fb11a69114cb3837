import { z } from 'zod';
import { inEveryLanguage, words, type Editions } from './editions.ts';
import { certainty, id, taskNumbers, url, verbatim } from './fields.ts';

export const clause = z.strictObject({
  id,
  url,
  kind: z.enum(['entitlement', 'service', 'obligation', 'target', 'background']).meta({ description: 'What it does: gives, offers a service, binds the government, sets a target, sets the scene.' }),
  certainty: certainty.nullable(),
  isHeading: z.boolean(),
  path: z.array(verbatim).meta({ description: 'Headings above it, outermost first.' }),
  text: verbatim,
  gloss: words.meta({ description: 'The same in plain words of this site; empty for headings.' }),
  who: z.string().nullable(),
  amount: z.string().nullable(),
  hedges: z.array(z.string()).meta({ description: 'Words of the clause that limit it.' }),
  tasks: taskNumbers,
  entitlements: z.array(z.string()).meta({ description: 'Pages that quote it; see entitlements.json.' }),
});

/** Every clause of the plan, in the plan's order. */
export function clauseRecords(editions: Editions, origin: URL): readonly z.input<typeof clause>[] {
  const { plan, entitlements } = editions[0].library;
  return [...plan.clauses.values()].map((original) => ({
    id: original.id,
    url: new URL(`/plan/#${original.id}`, origin).href,
    kind: original.kind,
    certainty: original.certainty,
    isHeading: original.isHeading,
    path: [...original.path],
    text: original.text,
    gloss: inEveryLanguage(editions, (edition) => edition.plan.clauses.get(original.id)!.gloss),
    who: original.who,
    amount: original.amount,
    hedges: [...original.hedges],
    tasks: [...original.tasks],
    entitlements: entitlements.filter(({ sources }) => sources.some((source) => source.clause === original.id)).map(({ id }) => id),
  }));
}
