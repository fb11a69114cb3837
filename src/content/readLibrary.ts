import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ClauseId } from '#domain/clause.ts';
import type { DerivedTerm, Entitlement, SourcedText } from '#domain/entitlement.ts';
import type { FactName, TermName } from '#domain/rule.ts';
import type { z } from 'zod';
import type { ContentError } from './ContentError.ts';
import { crossChecks } from './crossChecks.ts';
import type { Article, Department, LawArticle, Library, Question, Term } from './Library.ts';
import { readPlan } from './readPlan.ts';
import type { Entry, Sources } from './Sources.ts';
import { entitlement as entitlementSchema } from './schemas/entitlement.ts';
import { recordings } from './schemas/recording.ts';
import { article, department, derivedTerms, hotlines, lawArticle, numbers, question, site, term, validity } from './schemas/site.ts';
import { YamlFile } from './YamlFile.ts';

/**
 * Reads the whole of content/, schema-checks every file and cross-checks them.
 * @param contentRoot path of content/
 * @returns every fault at once; `library` is null when a file could not be understood
 */
export function readLibrary(contentRoot: string): { library: Library | null; errors: readonly ContentError[] } {
  const folder = resolve(contentRoot);
  const root = dirname(folder);
  const errors: ContentError[] = [];

  const one = <S extends z.ZodType>(name: string, schema: S) => YamlFile.read(join(folder, name), root, schema, errors);
  const many = <S extends z.ZodType>(name: string, schema: S): Entry<z.output<S>>[] =>
    readdirSync(join(folder, name))
      .filter((file) => !file.startsWith('.'))
      .sort()
      .flatMap((file) => {
        const read = YamlFile.read(join(folder, name, file), root, schema, errors);
        return read ? [{ id: basename(file, extname(file)), file: read }] : [];
      });

  const plan = readPlan(folder, root, errors);
  const siteFile = one('site.yaml', site);
  const validityFile = one('validity.yaml', validity);
  const derivedFile = one('derived-terms.yaml', derivedTerms);
  const hotlinesFile = one('hotlines.yaml', hotlines);
  const recordingsFile = one('recordings.yaml', recordings);
  const numbersFile = one('numbers.yaml', numbers);
  const departments = many('departments', department);
  const entitlements = many('entitlements', entitlementSchema);
  const entitlementIds = readdirSync(join(folder, 'entitlements')).map((file) => basename(file, extname(file)));
  const terms = many('glossary', term);
  const law = many('law', lawArticle);
  const questions = many('questions', question);
  const pages = many('pages', article);

  if (!plan || !siteFile || !validityFile || !derivedFile || !hotlinesFile || !recordingsFile || !numbersFile) return { library: null, errors };

  const order = siteFile.value.areas.flatMap((area) => area.entitlements);
  const position = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const library: Library = {
    site: siteFile.value,
    validity: validityFile.value,
    plan,
    entitlements: entitlements
      .map(({ id, file }) => toEntitlement(id, file, siteFile.value.areas.find((area) => area.entitlements.includes(id))?.id ?? ''))
      .sort((a, b) => position(a.id) - position(b.id)),
    departments: departments.map(({ id, file }): Department => ({ id, ...file.value })),
    terms: terms.map(({ id, file }): Term => ({ id, ...file.value, clauses: file.value.clauses as ClauseId[], body: file.body })),
    law: law.map(({ id, file }): LawArticle => ({ id, ...file.value })),
    questions: questions.map(({ id, file }): Question => ({ ...file.value, id: id as FactName })).sort((a, b) => a.order - b.order),
    pages: pages.map(({ id, file }): Article => ({ id, ...file.value, body: file.body })),
    hotlines: hotlinesFile.value,
    recordings: recordingsFile.value,
    numbers: numbersFile.value,
    derivedTerms: derivedFile.value.map((entry): DerivedTerm => ({ ...entry, id: entry.id as TermName })),
  };
  const sources: Sources = {
    site: siteFile,
    validity: validityFile,
    entitlements,
    entitlementIds,
    departments,
    terms,
    questions,
    derivedTerms: derivedFile,
    recordings: recordingsFile,
    publicFolder: join(root, 'public'),
  };
  errors.push(...crossChecks.flatMap((check) => check(library, sources)));
  return { library, errors };
}

function toEntitlement(id: string, file: YamlFile<z.output<typeof entitlementSchema>>, area: string): Entitlement {
  const { value } = file;
  const sourced = <T extends { text: string; clauses: string[]; law: string[] }>(items: T[]): (T & SourcedText)[] =>
    items as (T & SourcedText)[];
  return {
    ...value,
    id,
    area,
    body: file.body,
    who: sourced(value.who),
    get: sourced(value.get),
    begin: sourced(value.begin),
    open: sourced(value.open),
    officeDecides: sourced(value.officeDecides),
    sources: value.sources.map((source) => ({ ...source, clause: source.clause as ClauseId })),
  };
}
