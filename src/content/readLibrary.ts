import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ClauseId } from '#domain/clause.ts';
import type { DerivedTerm, Entitlement, SourcedText } from '#domain/entitlement.ts';
import type { FactName, TermName } from '#domain/rule.ts';
import type { z } from 'zod';
import type { ContentError } from './ContentError.ts';
import { crossChecks } from './crossChecks.ts';
import { fullTextHash } from './fullTextHash.ts';
import type { Article, Department, EasyEdition, EasyQuestion, LawArticle, Library, Question, Term } from './Library.ts';
import { readEasyParts } from './readEasyParts.ts';
import { readPlan } from './readPlan.ts';
import { readScenarios } from './readScenarios.ts';
import type { Entry, Sources } from './Sources.ts';
import { avoidedWords, easyEntitlement, easyQuestion, easyVerdicts } from './schemas/easy.ts';
import { changes, changesHashes } from './schemas/changes.ts';
import { entitlement as entitlementSchema } from './schemas/entitlement.ts';
import { recordings } from './schemas/recording.ts';
import { fillerPhrases, thesaurus } from './schemas/search.ts';
import { article, department, derivedTerms, hotlines, lawArticle, numbers, pinyin, question, site, term, validity } from './schemas/site.ts';
import { signRecord } from './schemas/signLanguage.ts';
import { signSlotsOf } from './signSlots.ts';
import { YamlFile } from './YamlFile.ts';

type ReadLibrary = { readonly errors: readonly ContentError[] } & (
  | { readonly library: Library; readonly sources: Sources }
  | { readonly library: null; readonly sources: null }
);

/**
 * Reads the whole of content/, schema-checks every file and cross-checks them.
 * @param contentRoot path of content/
 * @returns every fault at once; `library` is null when a file could not be understood; `sources` are the files
 *   behind it, for checks that name file and line
 */
export function readLibrary(contentRoot: string): ReadLibrary {
  const folder = resolve(contentRoot);
  const root = dirname(folder);
  const errors: ContentError[] = [];

  const one = <S extends z.ZodType>(name: string, schema: S) => YamlFile.read(join(folder, name), root, schema, errors);
  const many = <S extends z.ZodType>(name: string, schema: S): Entry<z.output<S>>[] =>
    readdirSync(join(folder, name))
      .filter((file) => !file.startsWith('.') && file !== 'README.md')
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
  const thesaurusFile = one('thesaurus.yaml', thesaurus);
  const fillersFile = one('filler-phrases.yaml', fillerPhrases);
  const pinyinFile = one('pinyin.yaml', pinyin);
  const changesFile = one('changes.yaml', changes);
  const changesHashesFile = one('changes-hashes.json', changesHashes);
  const departments = many('departments', department);
  const entitlements = many('entitlements', entitlementSchema);
  const idsIn = (name: string) => readdirSync(join(folder, name)).map((file) => basename(file, extname(file)));
  const terms = many('glossary', term);
  const law = many('law', lawArticle);
  const questions = many('questions', question);
  const pages = many('pages', article);
  const scenarios = readScenarios(folder, root, errors);
  const easyEditions = many('easy/entitlements', easyEntitlement);
  const easyQuestions = many('easy/questions', easyQuestion);
  const verdictsFile = one('easy/verdicts.yaml', easyVerdicts);
  const avoidFile = one('easy/avoid.yaml', avoidedWords);
  const signRecords = many('sign-language', signRecord);

  if (!plan || !siteFile || !validityFile || !derivedFile || !hotlinesFile || !recordingsFile || !numbersFile || !verdictsFile || !avoidFile || !thesaurusFile || !fillersFile || !pinyinFile || !changesFile || !changesHashesFile) {
    return { library: null, sources: null, errors };
  }

  const order = siteFile.value.areas.flatMap((area) => area.entitlements);
  const position = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const entitlementsInOrder = entitlements
    .map(({ id, file }) => toEntitlement(id, file, siteFile.value.areas.find((area) => area.entitlements.includes(id))?.id ?? ''))
    .sort((a, b) => position(a.id) - position(b.id));
  const questionsInOrder = questions.map(({ id, file }): Question => ({ ...file.value, id: id as FactName })).sort((a, b) => a.order - b.order);
  const written: Omit<Library, 'signSlots'> = {
    site: siteFile.value,
    validity: validityFile.value,
    plan,
    entitlements: entitlementsInOrder,
    departments: departments.map(({ id, file }): Department => ({ id, ...file.value })),
    terms: terms.map(({ id, file }): Term => ({ id, ...file.value, clauses: file.value.clauses as ClauseId[], body: file.body })),
    law: law.map(({ id, file }): LawArticle => ({ id, ...file.value })),
    questions: questionsInOrder,
    pages: pages.map(({ id, file }): Article => ({ id, ...file.value, body: file.body })),
    hotlines: hotlinesFile.value,
    recordings: recordingsFile.value,
    numbers: numbersFile.value,
    scenarios,
    pinyin: pinyinFile.value,
    derivedTerms: derivedFile.value.map((entry): DerivedTerm => ({ ...entry, id: entry.id as TermName })),
    easy: {
      editions: entitlementsInOrder.flatMap((entitlement) =>
        easyEditions
          .filter(({ id }) => id === entitlement.id)
          .map(({ id, file }): EasyEdition => ({
            ...file.value,
            id,
            isStale: file.value.madeFrom !== fullTextHash(entitlement),
            parts: readEasyParts(file, errors),
          })),
      ),
      questions: questionsInOrder.flatMap(({ id: wanted }) =>
        easyQuestions.filter(({ id }) => id === wanted).map(({ file }): EasyQuestion => ({ ...file.value, id: wanted })),
      ),
      verdicts: verdictsFile.value,
      avoid: avoidFile.value,
    },
    thesaurus: thesaurusFile.value,
    fillerPhrases: fillersFile.value,
    changes: changesFile.value,
  };
  const sources: Sources = {
    site: siteFile,
    validity: validityFile,
    entitlements,
    entitlementIds: idsIn('entitlements'),
    departments,
    terms,
    questions,
    easyEditions,
    easyEditionIds: idsIn('easy/entitlements'),
    easyQuestions,
    easyVerdicts: verdictsFile,
    derivedTerms: derivedFile,
    thesaurus: thesaurusFile,
    signRecords,
    pinyin: pinyinFile,
    recordings: recordingsFile,
    changes: changesFile,
    changesHashes: changesHashesFile,
    publicFolder: join(root, 'public'),
  };
  const library: Library = { ...written, signSlots: signSlotsOf(written, signRecords) };
  errors.push(...crossChecks.flatMap((check) => check(library, sources)));
  return { library, sources, errors };
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
