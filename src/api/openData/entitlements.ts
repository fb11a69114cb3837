import { z } from 'zod';
import { latestFor } from '#domain/validity.ts';
import type { Entitlement, SourcedText } from '#domain/entitlement.ts';
import { byId } from '#content/lookups.ts';
import { inEveryLanguage, words, type Editions } from './editions.ts';
import { certainty, clauseIds, id, sourced, taskNumbers, url, verbatim } from './fields.ts';

const department = z.string().meta({ description: 'See departments.json.' });

export const entitlement = z.strictObject({
  id,
  url,
  title: words,
  officialWording: verbatim,
  answer: words,
  certainty,
  area: z.strictObject({ id: z.string(), name: words }),
  categories: z.array(z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychosocial'])),
  people: z.array(z.string()),
  who: z.array(sourced),
  officeDecides: z.array(sourced.extend({ department: department.nullable() })).meta({ description: 'What no question can settle. No department where the plan names none.' }),
  get: z.array(sourced),
  begin: z.array(sourced),
  open: z.array(sourced.extend({ ask: z.array(department) })).meta({ description: 'What the plan does not say, and whom to ask.' }),
  notes: words.meta({ description: 'Explanation in Markdown; may be empty. Its links are addresses on this site.' }),
  leads: z.array(z.strictObject({ department, task: z.int().optional(), clause: z.string().optional() })).meta({ description: 'The departments in charge, under their names in the plan, and what says so: a row of the annex that it leads, or a clause that names it.' }),
  departments: z.array(department).meta({ description: 'Every department that the page names.' }),
  tasks: taskNumbers,
  quotes: z.array(z.strictObject({ clause: z.string(), quote: verbatim })),
  clauses: clauseIds,
  law: z.array(z.string()),
  hotlines: z.array(z.string()),
  related: z.array(z.string()),
  validity: z.strictObject({
    from: z.int(),
    to: z.int().meta({ description: 'The plan’s term ended with this year.' }),
    confirmed: z.strictObject({ by: z.string(), on: z.iso.date() }).nullable().meta({ description: 'Who last confirmed that it still stands; null: nobody has.' }),
    replacedBy: z.strictObject({ title: z.string(), on: z.iso.date(), address: z.url() }).nullable().meta({ description: 'The newest policy known to replace it; null: none known.' }),
  }),
});

/** Every entitlement, in the order of the site. */
export function entitlementRecords(editions: Editions, origin: URL): readonly z.input<typeof entitlement>[] {
  const { library } = editions[0];
  const { plan, site, validity } = library;
  return library.entitlements.map((original) => {
    const said = (pick: (edition: Entitlement) => string) => inEveryLanguage(editions, ({ entitlements }) => pick(byId(entitlements, original.id)));
    const sentences = <Item extends SourcedText>(items: readonly Item[], part: (edition: Entitlement) => readonly SourcedText[]) =>
      items.map(({ clauses, law, ...more }, index) => ({ ...more, text: said((edition) => part(edition)[index]!.text), clauses: [...clauses], law: [...law] }));
    const confirmed = latestFor(validity.confirmations, original.id);
    const replacement = latestFor(validity.replacements, original.id);
    return {
      id: original.id,
      url: new URL(`/entitlements/${original.id}/`, origin).href,
      title: said(({ title }) => title),
      officialWording: original.officialWording,
      answer: said(({ answer }) => answer),
      certainty: original.certainty,
      area: { id: original.area, name: inEveryLanguage(editions, (edition) => byId(edition.site.areas, original.area).name) },
      categories: site.categories.flatMap((category) => original.categories.filter((listed) => listed === category.id)),
      people: [...original.people],
      who: sentences(original.who, ({ who }) => who),
      officeDecides: sentences(original.officeDecides, ({ officeDecides }) => officeDecides),
      get: sentences(original.get, ({ get }) => get),
      begin: sentences(original.begin, ({ begin }) => begin),
      open: sentences(original.open, ({ open }) => open).map(({ ask, ...item }) => ({ ...item, ask: [...ask] })),
      notes: said(({ body }) => body),
      leads: original.decides.map((decider) => ({ ...decider })),
      departments: unique([...original.decides, ...original.officeDecides].flatMap((item) => item.department ?? []).concat(original.open.flatMap(({ ask }) => ask))),
      tasks: unique(original.sources.flatMap(({ clause }) => plan.clauses.get(clause)!.tasks)).sort((a, b) => a - b),
      quotes: original.sources.map((source) => ({ ...source })),
      clauses: original.sources.map(({ clause }) => clause),
      law: [...original.law],
      hotlines: [...original.hotlines],
      related: [...original.related],
      validity: {
        ...validity.period,
        confirmed: confirmed && { by: confirmed.by, on: confirmed.on },
        replacedBy: replacement && { title: replacement.title, on: replacement.on, address: replacement.address },
      },
    };
  });
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
