import { z } from 'zod';
import { clause, clauseRecords } from './clauses.ts';
import { department, departmentRecords } from './departments.ts';
import { words, type Editions } from './editions.ts';
import { entitlement, entitlementRecords } from './entitlements.ts';
import { task, taskRecords } from './tasks.ts';

/** What goes with every dataset, so that it is not lost when the file travels. */
const about = z.strictObject({
  languages: z.array(z.string()).meta({ description: 'Languages of the words in this file, the original first.' }),
  plan: z.strictObject({ title: z.string(), number: z.string(), issuer: z.string(), issuedOn: z.iso.date() }),
  licence: z.literal('MIT').meta({ description: 'Of this site’s own words; the quotes are the plan’s.' }),
  attribution: words,
  notice: words.meta({ description: 'What the data is not.' }),
});

/** Words of the interface that stand in the files, by language. */
export interface OpenDataWords {
  readonly attribution: z.input<typeof words>;
  readonly notice: z.input<typeof words>;
}

type RecordsOf = (editions: Editions, origin: URL) => readonly object[];
const dataset = <Name extends string>(name: Name, record: z.ZodType, recordsOf: RecordsOf) => ({
  name,
  recordsOf,
  contract: z.strictObject({ $schema: z.url(), about, [name]: z.array(record) }),
});

/** Every open dataset by its name in addresses: `/api/<name>.json`, `/api/<name>.csv`, `/api/schemas/<name>.schema.json`. */
export const datasets = [
  dataset('entitlements', entitlement, entitlementRecords),
  dataset('departments', department, departmentRecords),
  dataset('tasks', task, taskRecords),
  dataset('clauses', clause, clauseRecords),
] as const;

export type Dataset = (typeof datasets)[number];

/**
 * One dataset as it is published: what it is, then the records under its name.
 * @param origin of the site, for full addresses
 * @throws when a record does not fit its contract
 */
export function openData({ name, contract, recordsOf }: Dataset, editions: Editions, { attribution, notice }: OpenDataWords, origin: URL): z.output<typeof contract> {
  const { title, number, issuer, issuedOn } = editions[0].library.site.plan;
  return contract.parse({
    $schema: new URL(`/api/schemas/${name}.schema.json`, origin).href,
    about: { languages: editions.map(({ language }) => language), plan: { title, number, issuer, issuedOn }, licence: 'MIT', attribution, notice },
    [name]: recordsOf(editions, origin),
  });
}

/** The JSON Schema (draft 2020-12) of a dataset's file, made from the contract that the file itself went through. */
export function schemaOf({ name, contract }: Dataset, origin: URL): object {
  return { ...z.toJSONSchema(contract), $id: new URL(`/api/schemas/${name}.schema.json`, origin).href };
}
