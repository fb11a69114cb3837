import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { ClauseId } from '#domain/clause.ts';
import type { DerivedTerm, Decider, Entitlement, SourcedText } from '#domain/entitlement.ts';
import { Questionnaire } from '#domain/Questionnaire.ts';
import type { TermName } from '#domain/rule.ts';
import type { z } from 'zod';
import { ledgerFile, readLedger } from './accessibilityLedger.ts';
import type { ContentError } from './ContentError.ts';
import { crossChecks } from './crossChecks.ts';
import { publicFolderOf, uiFolder } from './folders.js';
import { fullTextHash } from './fullTextHash.ts';
import type { Article, Department, EasyEdition, EasyQuestion, LawArticle, Library, Question, Term } from './Library.ts';
import { nearest } from './nearest.ts';
import { readEasyParts } from './readEasyParts.ts';
import { readPlan } from './readPlan.ts';
import { readScenarios } from './readScenarios.ts';
import type { Entry, Sources } from './Sources.ts';
import { avoidedWords, easyEntitlement, easyQuestion, easyVerdicts } from './schemas/easy.ts';
import { changes, changesHashes } from './schemas/changes.ts';
import { entitlement as entitlementSchema } from './schemas/entitlement.ts';
import { recordings } from './schemas/recording.ts';
import { fillerPhrases, languageTables, thesaurus } from './schemas/search.ts';
import { question } from './schemas/question.ts';
import { article, department, derivedTerms, hotlines, lawArticle, numbers, pinyin, site, term, validity } from './schemas/site.ts';
import { signRecord } from './schemas/signLanguage.ts';
import { uiWords } from './schemas/translation.ts';
import { signSlotsOf } from './signSlots.ts';
import { neverAcceptedFaults, readTranslation, type ReadTranslation } from './translation/readTranslation.ts';
import { YamlFile } from './YamlFile.ts';

type ReadLibrary = { readonly errors: readonly ContentError[] } & (
  | { readonly library: Library; readonly sources: Sources; readonly translations: readonly ReadTranslation[] }
  | { readonly library: null; readonly sources: null; readonly translations: readonly [] }
);

/**
 * Reads the whole of content/, schema-checks every file and cross-checks them.
 * @param contentRoot path of content/
 * @returns every fault at once; `library` is null when a file could not be understood; `sources` are the files
 *   behind it, for checks that name file and line; `translations` are the other languages of the site
 */
export function readLibrary(contentRoot: string): ReadLibrary {
  const folder = resolve(contentRoot);
  const root = folder.startsWith(join(process.cwd(), '/')) ? process.cwd() : dirname(folder);
  const errors: ContentError[] = [];

  /** What stands at the top of content/, told by asking for it. */
  const atTheTop = new Set(['plan', 'scenarios', 'easy', 'ui', 'README.md']);
  const asked = (name: string) => {
    atTheTop.add(name.split('/')[0]!);
    return join(folder, name);
  };
  const one = <S extends z.ZodType>(name: string, schema: S) => YamlFile.read(asked(name), root, schema, errors);
  const absent: string[] = [];
  /** A file or folder that a city may do without; what it lacks is told by the build. */
  const mayLack = (name: string) => {
    const isThere = existsSync(asked(name));
    if (!isThere) absent.push(name);
    return isThere;
  };
  const optional = <S extends z.ZodType>(name: string, schema: S, whenMissing = '[]') => {
    mayLack(name);
    return YamlFile.read(join(folder, name), root, schema, errors, whenMissing);
  };
  const filesIn = (name: string) => {
    if (existsSync(asked(name))) return readdirSync(join(folder, name)).filter((file) => !file.startsWith('.') && file !== 'README.md').sort();
    errors.push({ file: relative(root, join(folder, name)), line: 1, field: '—', zh: '没有这个文件夹。请建一个，照 content/ 里同名的写。', en: 'There is no such folder. Make it, like the one of the same name in content/.' });
    return [];
  };
  const idsIn = (name: string) => filesIn(name).map((file) => basename(file, extname(file)));
  const many = <S extends z.ZodType>(name: string, ending: '.md' | '.yaml', schema: S): Entry<z.output<S>>[] =>
    filesIn(name).flatMap((file) => {
      // A copy kept beside it (`canlian.yaml.bak`) would be a second department.
      if (extname(file) !== ending) {
        errors.push({ file: relative(root, join(folder, name, file)), line: 1, field: '—', zh: `${name}/ 里只放 ${ending} 文件。请改名或者拿走。`, en: `Only files ending in ${ending} belong into ${name}/. Rename or remove it.` });
        return [];
      }
      const read = YamlFile.read(join(folder, name, file), root, schema, errors);
      return read ? [{ id: basename(file, extname(file)), file: read }] : [];
    });
  const manyOrNone = <S extends z.ZodType>(name: string, ending: '.md' | '.yaml', schema: S) => (mayLack(name) ? many(name, ending, schema) : []);

  const siteFile = one('site.yaml', site);
  const plan = readPlan(folder, root, siteFile?.value.plan.lastWords ?? null, idsIn('departments'), errors);
  const validityFile = one('validity.yaml', validity);
  const changesFile = optional('changes.yaml', changes);
  const changesHashesFile = optional('changes-hashes.json', changesHashes, '{}');
  const questions = many('questions', '.yaml', question);
  const questionsInOrder = questions.map(({ id, file }): Question => ({ ...file.value, id })).sort((a, b) => a.order - b.order);
  const questionnaire = new Questionnaire(questionsInOrder);
  // Rules and scenarios speak of the questions; one that could not be read would be told again at each of them.
  if (questions.length < idsIn('questions').length) return { library: null, sources: null, translations: [], errors };
  const derivedFile = optional('derived-terms.yaml', derivedTerms(questionnaire));
  const hotlinesFile = optional('hotlines.yaml', hotlines);
  const recordingsFile = optional('recordings.yaml', recordings);
  const numbersFile = optional('numbers.yaml', numbers);
  const uiNumbersFile = YamlFile.read(resolve(uiFolder, 'numbers.yaml'), process.cwd(), numbers, errors);
  const thesaurusFile = optional('thesaurus.yaml', thesaurus);
  const fillersFile = optional('filler-phrases.yaml', fillerPhrases);
  const tablesFile = optional('language-tables.json', languageTables, '{ pinyin: {}, traditional: [] }');
  const pinyinFile = optional('pinyin.yaml', pinyin, '{ words: [], readings: [] }');
  const departments = many('departments', '.yaml', department);
  const entitlements = many('entitlements', '.md', entitlementSchema(questionnaire));
  const terms = manyOrNone('glossary', '.md', term);
  const law = manyOrNone('law', '.yaml', lawArticle);
  const pages = many('pages', '.md', article);
  const scenarios = readScenarios(folder, root, questionnaire, errors);
  const easyEditions = many('easy/entitlements', '.md', easyEntitlement);
  const easyQuestions = many('easy/questions', '.yaml', easyQuestion);
  const verdictsFile = one('easy/verdicts.yaml', easyVerdicts);
  const avoidFile = optional('easy/avoid.yaml', avoidedWords);
  const signRecords = manyOrNone('sign-language', '.yaml', signRecord);

  const languages = siteFile?.value.languages.map(({ code }) => code);
  if (languages) errors.push(...strangers(folder, root, [...atTheTop, ...languages]));

  if (!plan || !siteFile || !validityFile || !derivedFile || !hotlinesFile || !recordingsFile || !numbersFile || !uiNumbersFile || !verdictsFile || !avoidFile || !thesaurusFile || !fillersFile || !pinyinFile || !tablesFile || !changesFile || !changesHashesFile) {
    return { library: null, sources: null, translations: [], errors };
  }

  const places = new Map<string, { readonly area: string; readonly position: number }>();
  for (const area of siteFile.value.areas) {
    // What stands in two areas belongs to the first, until that is mended.
    for (const id of area.entitlements) if (!places.has(id)) places.set(id, { area: area.id, position: places.size });
  }
  const position = (id: string) => places.get(id)?.position ?? places.size;
  const entitlementsInOrder = entitlements
    .map(({ id, file }) => toEntitlement(id, file, places.get(id)?.area ?? ''))
    .sort((a, b) => position(a.id) - position(b.id));
  const easyById = new Map(easyEditions.map(({ id, file }) => [id, file]));
  const written: Omit<Library, 'signSlots'> = {
    language: siteFile.value.languages[0]!.code,
    site: siteFile.value,
    validity: { ...validityFile.value, isOver: validityFile.value.period.to < new Date().getFullYear() },
    plan,
    entitlements: entitlementsInOrder,
    departments: departments.map(({ id, file }): Department => ({ id, ...file.value })),
    terms: terms.map(({ id, file }): Term => ({ id, ...file.value, clauses: file.value.clauses as ClauseId[], body: file.body })),
    law: law.map(({ id, file }): LawArticle => ({ id, ...file.value })),
    questions: questionsInOrder,
    pages: pages.map(({ id, file }): Article => ({ id, ...file.value, body: file.body })),
    hotlines: hotlinesFile.value,
    recordings: recordingsFile.value,
    numbers: [...uiNumbersFile.value, ...numbersFile.value],
    scenarios,
    pinyin: pinyinFile.value,
    derivedTerms: derivedFile.value.map((entry): DerivedTerm => ({ ...entry, id: entry.id as TermName })),
    easy: {
      editions: entitlementsInOrder.flatMap((entitlement): readonly EasyEdition[] => {
        const { id } = entitlement;
        const file = easyById.get(id);
        return file ? [{ ...file.value, id, isStale: file.value.madeFrom !== fullTextHash(entitlement), parts: readEasyParts(file, errors) }] : [];
      }),
      questions: questionsInOrder.flatMap(({ id: wanted }) =>
        easyQuestions.filter(({ id }) => id === wanted).map(({ file }): EasyQuestion => ({ ...file.value, id: wanted })),
      ),
      verdicts: verdictsFile.value,
      avoid: avoidFile.value,
    },
    thesaurus: thesaurusFile.value,
    fillerPhrases: fillersFile.value,
    languageTables: tablesFile.value,
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
    publicFolder: publicFolderOf(folder),
    absent,
  };
  const library: Library = { ...written, signSlots: signSlotsOf(written, signRecords) };
  errors.push(...crossChecks.flatMap((check) => check(library, sources)));
  const translations = readTranslations(written, folder, root, errors);
  return { library, sources, translations, errors };
}

/** What stands at the top of content/ and nobody reads: a wrong name is as good as a file that is not there. */
function strangers(folder: string, root: string, known: readonly string[]): readonly ContentError[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      return { file: relative(root, join(folder, name)), line: 1, field: '—', zh: `没有程序读 “${name}”。最接近的名字是 ${near}。请改名或者拿走。`, en: `Nothing reads "${name}". The nearest name is ${near}. Rename or remove it.` };
    });
}

function readTranslations(library: Omit<Library, 'signSlots'>, folder: string, root: string, errors: ContentError[]): readonly ReadTranslation[] {
  const [, ...others] = library.site.languages;
  if (others.length === 0) return [];
  const ui = YamlFile.read(join(folder, `ui/${library.language}.json`), root, uiWords, errors);
  if (!ui) return [];
  const source = {
    library,
    planFiles: readdirSync(join(folder, 'plan')).filter((name) => name.endsWith('.yaml')).sort(),
    ui: ui.value,
    ledger: existsSync(join(root, ledgerFile)) ? readLedger(root) : null,
  };
  return others.map(({ code }) => {
    const translation = readTranslation(source, code, folder, root, errors);
    errors.push(...neverAcceptedFaults(translation));
    return translation;
  });
}

function toEntitlement(id: string, file: YamlFile<z.output<ReturnType<typeof entitlementSchema>>>, area: string): Entitlement {
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
    decides: value.decides as Decider[],
    sources: value.sources.map((source) => ({ ...source, clause: source.clause as ClauseId })),
  };
}
