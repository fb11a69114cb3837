import { Questionnaire } from '#domain/Questionnaire.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvOf } from '#api/openData/csv.ts';
import { datasets, openData, schemaOf, type Dataset } from '#api/openData/datasets.ts';
import { editions, openDataWords } from '#api/openData/published.ts';
import { openApi } from '#api/openApi.ts';
import { library } from '#content/currentLibrary.ts';
import { byId } from '#content/lookups.ts';

const origin = new URL('https://example.org');
type Records = Record<string, never>[];
const fileOf = (dataset: Dataset) => JSON.parse(JSON.stringify(openData(dataset, editions, openDataWords, origin)));
const recordsOf = (name: string): Records => fileOf(datasets.find((dataset) => dataset.name === name)!)[name];

describe('the open data', () => {
  it.each(datasets)('of $name fits its published schema, which refuses a record with a field too many or too few', (dataset) => {
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(schemaOf(dataset, origin))));
    const file = fileOf(dataset);
    expect(schema.safeParse(file).error).toBeUndefined();
    const [first, ...others] = file[dataset.name] as object[];
    const { url, ...lacking } = first as { url: string };
    expect(url).toMatch(/^https:\/\/example\.org\//);
    for (const wrong of [{ ...first, phone: '1' }, lacking]) {
      expect(schema.safeParse({ ...file, [dataset.name]: [wrong, ...others] }).success).toBe(false);
    }
  });
  it('is everything, each under an id of its own', () => {
    const counts = { entitlements: library.entitlements.length, departments: library.departments.length, tasks: library.plan.tasks.length, clauses: library.plan.clauses.size };
    for (const [name, count] of Object.entries(counts)) {
      const ids = recordsOf(name).map(({ id }) => id);
      expect(ids.length).toBe(count);
      expect(new Set(ids).size).toBe(count);
    }
  });
  it('names nothing that is not in it', () => {
    const ids = (name: string) => new Set<unknown>(recordsOf(name).map(({ id }) => id));
    const known = { clauses: ids('clauses'), departments: ids('departments'), tasks: ids('tasks'), entitlements: ids('entitlements') };
    const links = { clauses: known.clauses, clause: known.clauses, tasks: known.tasks, task: known.tasks, leads: known.tasks, joins: known.tasks, departments: known.departments, department: known.departments, lead: known.departments, others: known.departments, ask: known.departments, entitlements: known.entitlements, related: known.entitlements };
    let seen = 0;
    const walk = (value: unknown, key: string): void => {
      if (Array.isArray(value)) value.forEach((item) => walk(item, key));
      else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, part]) => walk(part, name));
      else if (key in links && value !== null) {
        seen += 1;
        expect(links[key as keyof typeof links].has(value), `${key}: ${value}`).toBe(true);
      }
    };
    for (const { name } of datasets) walk(recordsOf(name), '');
    expect(seen).toBeGreaterThan(1000);
  });
  it('quotes the plan to the letter and says that its term has ended and nobody confirmed it', () => {
    const clauses = new Map(recordsOf('clauses').map(({ id, text }) => [id, String(text)]));
    for (const { quotes, validity } of recordsOf('entitlements') as unknown as { quotes: { clause: never; quote: string }[]; validity: object }[]) {
      for (const { clause, quote } of quotes) expect(clauses.get(clause)).toContain(quote);
      expect(validity).toEqual({ from: 2016, to: 2020, confirmed: null, replacedBy: null });
    }
  });
  it('holds the words of a further language beside the original', () => {
    const english = { ...library, entitlements: library.entitlements.map((entitlement) => ({ ...entitlement, title: `English ${entitlement.id}` })) };
    const file = openData(datasets[0], [editions[0], { language: 'en', library: english }], openDataWords, origin) as unknown as { about: object; entitlements: { title: object }[] };
    expect(file.about).toMatchObject({ languages: ['zh-CN', 'en'] });
    expect(file.entitlements[0]!.title).toEqual({ 'zh-CN': library.entitlements[0]!.title, en: `English ${library.entitlements[0]!.id}` });
  });
  it('tells a recorded confirmation and a new policy', () => {
    const validity = {
      ...library.validity,
      confirmations: [{ by: '测试单位', on: '2026-12-01', entitlements: ['bus-free'] }],
      replacements: [{ title: '测试政策', on: '2026-12-02', address: 'https://example.org/', entitlements: 'all' as const }],
    };
    const { entitlements } = openData(datasets[0], [{ language: 'zh-CN', library: { ...library, validity } }], openDataWords, origin) as unknown as { entitlements: { id: string; validity: object }[] };
    const replacedBy = { title: '测试政策', on: '2026-12-02', address: 'https://example.org/' };
    expect(byId(entitlements, 'bus-free').validity).toMatchObject({ confirmed: { by: '测试单位', on: '2026-12-01' }, replacedBy });
    expect(byId(entitlements, 'legal-aid').validity).toMatchObject({ confirmed: null, replacedBy });
  });
  it('is described in openapi.json', () => {
    const { paths } = openApi(library.site.name, new Questionnaire(library.questions), { 'zh-CN': '/feed.xml', en: '/en/feed.xml' });
    for (const { name } of datasets) {
      expect(Object.keys(paths)).toEqual(expect.arrayContaining([`/api/${name}.json`, `/api/${name}.csv`, `/api/schemas/${name}.schema.json`]));
    }
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/feed.xml', '/en/feed.xml']));
  });
});

/** Reads CSV by the grammar of RFC 4180; throws where the text is outside it. */
function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF') || !text.endsWith('\r\n')) throw new Error('no BOM or no last line break');
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!field) throw new Error(`not CSV: ${rest.slice(0, 40)}`);
    row.push(field[1]?.replaceAll('""', '"') ?? field[2]!);
    if (field[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(field[0].length);
  }
  return rows;
}

describe('CSV', () => {
  it.each(datasets)('of $name has one row for each record, of one width, with the ids of the JSON', (dataset) => {
    const [header, ...rows] = readCsv(csvOf(dataset.recordsOf(editions, origin)));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header!.length]));
    expect(rows.map((row) => row[header!.indexOf('id')])).toEqual(recordsOf(dataset.name).map(({ id }) => String(id)));
  });
  it('keeps commas, quotation marks and line breaks, and gives each thing of a list its line', () => {
    const record = { id: 'a', text: 'x, "y"\nz', who: [{ text: { 'zh-CN': '一' }, clauses: ['c1', 'c2'] }, { text: { 'zh-CN': '二' }, clauses: [] }], none: null, empty: [] };
    expect(readCsv(csvOf([record]))).toEqual([
      ['id', 'text', 'who.text.zh-CN', 'who.clauses', 'none', 'empty'],
      ['a', 'x, "y"\nz', '一\n二', 'c1; c2\n', '', ''],
    ]);
  });
  it('makes no column of its own for a list that is empty in one record', () => {
    expect(readCsv(csvOf([{ who: [], by: null }, { who: [{ text: '一' }], by: { name: '二' } }]))).toEqual([['who.text', 'by.name'], ['', ''], ['一', '二']]);
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet run %j', (text) => {
    expect(readCsv(csvOf([{ text }]))[1]).toEqual([`'${text}`]);
  });
});
