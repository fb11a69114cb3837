import { globSync, readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatContentError } from '#content/ContentError.ts';
import { Questionnaire } from '#domain/Questionnaire.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { entitlement as entitlementFor } from '#content/schemas/entitlement.ts';
import { fileKindsOf } from '#editor/fileKinds.ts';
import { editorFiles, jsonSchemaOf } from '#editor/jsonSchemas.ts';

const library = readLibrary('content').library!;
const questionnaire = new Questionnaire(library.questions);
const fileKinds = fileKindsOf(library);
const entitlement = entitlementFor(questionnaire);
const ajv = new Ajv({ strict: false, validateFormats: false });
const fieldsOf = (path: string): unknown => {
  const text = readFileSync(path, 'utf8');
  return parse(path.endsWith('.md') ? text.split(/^---$/m)[1]! : text);
};
const filesOf = ({ files }: (typeof fileKinds)[number]): string[] => files.flatMap((glob) => globSync(glob));

describe('the JSON Schemas of VS Code', () => {
  it('are as the schemas of content/ make them (else: npm run schemas)', () => {
    for (const [path, text] of editorFiles(library)) expect(readFileSync(path, 'utf8'), path).toBe(text);
    expect(readdirSync('.vscode/schemas')).toHaveLength(fileKinds.length);
  });

  it.each(fileKinds)('$name accepts every file of its kind', (kind) => {
    const validate = ajv.compile(jsonSchemaOf(kind.schema, questionnaire));
    const paths = filesOf(kind);
    if (kind.name !== 'sign-language') expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      validate(fieldsOf(path));
      expect(validate.errors, path).toBeNull();
    }
  });

  it('know every kind of file with fields', () => {
    const known = fileKinds.flatMap(filesOf);
    const files = globSync('content/**/*.{yaml,json,md}').filter((path) => !path.startsWith('content/scenarios/') && !path.endsWith('README.md'));
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((path) => !known.includes(path))).toEqual([]);
  });

  it('are tied to their files by the settings, as far as VS Code can', () => {
    const settings = JSON.parse(editorFiles(library).get('.vscode/settings.json')!) as { 'yaml.schemas': Record<string, string[]>; 'json.schemas': { url: string; fileMatch: string[] }[] };
    expect(settings['yaml.schemas']['./.vscode/schemas/translated-question.json']).toEqual(['content/en/questions/*.yaml']);
    expect(settings['json.schemas']).toContainEqual({ url: './.vscode/schemas/changes-hashes.json', fileMatch: ['/content/changes-hashes.json'] });
  });

  it('know no translation where the site has one language', () => {
    const [source] = library.site.languages;
    const names = fileKindsOf({ ...library, site: { ...library.site, languages: [source!] } }).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('translated-'))).toEqual([]);
    expect(names).toContain('question');
  });

  it('tell the options of the questions there are', () => {
    const other = new Questionnaire([{ id: 'pet', options: [{ id: 'cat' }, { id: 'dog' }] }]);
    const validate = ajv.compile({ $ref: '#/definitions/rule', definitions: jsonSchemaOf(entitlementFor(other), other).definitions });
    const condition = (fact: string, is: string) => ({ fact, is, check: 'assumed', note: '因为' });
    expect([validate(condition('pet', 'cat')), validate(condition('pet', 'fish')), validate(condition('certificate', 'yes'))]).toEqual([true, false, false]);
  });

  it.each(['entitlement', 'question'])('tell of every field of one %s what to write', (name) => {
    const { schema } = fileKinds.find((kind) => kind.name === name)!;
    const { properties } = jsonSchemaOf(schema, questionnaire) as { properties: Record<string, { description?: string }> };
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });

  it.each([
    ['a text that is too long', (fields: Fields) => ({ ...fields, answer: '长'.repeat(61) })],
    ['a sentence without a source', (fields: Fields) => ({ ...fields, get: [{ text: '坐公交不用买票。' }] })],
    ['a field that does not exist', (fields: Fields) => ({ ...fields, titel: '坐公交' })],
    ['a missing field', (fields: Fields) => ({ ...fields, title: undefined })],
    ['a clause id that is none', (fields: Fields) => ({ ...fields, sources: [{ clause: '第三条', quote: '乘坐公交免费' }] })],
  ])('refuse %s, as the reader does', (_name, damage) => {
    const fields = damage(fieldsOf('content/entitlements/bus-free.md') as Fields);
    expect(ajv.compile(jsonSchemaOf(entitlement, questionnaire))(fields)).toBe(false);
    expect(entitlement.safeParse(fields).success).toBe(false);
  });
});

describe('the rule, told twice', () => {
  const { rule } = entitlement.shape;
  const validate = ajv.compile({ $ref: '#/definitions/rule', definitions: jsonSchemaOf(entitlement, questionnaire).definitions });
  const files = globSync('content/entitlements/*.md');
  const rules = files.map((path) => (fieldsOf(path) as Fields)['rule']);

  it('is accepted by both in every file', () => {
    expect(rules.length).toBeGreaterThanOrEqual(70);
    for (const [index, value] of rules.entries()) expect([files[index], validate(value), rule.safeParse(value).success]).toEqual([files[index], true, true]);
  });

  it('is accepted or refused by both after every single change', () => {
    const changed = rules.flatMap((value) => changesOf(value));
    const verdicts = changed.map((value) => ({ value, here: validate(value), there: rule.safeParse(value).success }));
    expect(verdicts.filter(({ here, there }) => here !== there)).toEqual([]);
    expect(verdicts.filter(({ here }) => here).length).toBeGreaterThan(100);
    expect(verdicts.filter(({ here }) => !here).length).toBeGreaterThan(1000);
  });
});

describe('the problem matcher of VS Code', () => {
  it('finds file, line, field and message in what content:check says', () => {
    const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as { tasks: { problemMatcher: { pattern: { regexp: string }[] } }[] };
    const [first, second] = formatContentError({ file: 'content/entitlements/bus-free.md', line: 42, field: 'sources[1].quote', zh: '引文和原文不一样。', en: 'Not verbatim.' }).split('\n');
    expect(tasks).toHaveLength(2);
    for (const { problemMatcher } of tasks) {
      const [place, message] = problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp));
      expect(place!.exec(first!)!.slice(1)).toEqual(['content/entitlements/bus-free.md', '42', 'sources[1].quote']);
      expect(message!.exec(second!)![1]).toBe('引文和原文不一样。');
    }
  });
});

type Fields = Record<string, unknown>;

/** The value with one thing changed, in every place: a key gone, a key too many, another value. */
function changesOf(value: unknown): unknown[] {
  const others: unknown[] = ['', 'yes', '0-6', 'visual', 'asked', 'assumed', '3.1.2-c2', 7, null, []];
  if (Array.isArray(value)) {
    return [...others, ...value.flatMap((item, at) => [value.toSpliced(at, 1), ...changesOf(item).map((changed) => value.with(at, changed))])];
  }
  if (typeof value !== 'object' || value === null) return others;
  const fields = value as Fields;
  const more = { is: 'yes', in: ['1', '2'], includes: 'visual', note: '因为', clause: '3.1.2-c2', all: [fields], fact: 'grade', term: 'severe', other: 1 };
  return [
    ...others,
    { not: fields },
    { any: [fields] },
    ...Object.keys(fields).map((key) => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))),
    ...Object.entries(more).flatMap(([key, added]) => (key in fields ? [] : [{ ...fields, [key]: added }])),
    ...Object.entries(fields).flatMap(([key, inner]) => changesOf(inner).map((changed) => ({ ...fields, [key]: changed }))),
  ];
}
