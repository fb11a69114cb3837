import type { z } from 'zod';
import { conditionsOf, type Rule } from '#domain/rule.ts';
import type { Library } from '#content/Library.ts';
import type { accessibilityLedger } from '#content/schemas/accessibilityLedger.ts';

/** Words in the shape of the file that translates them. */
export type Words = string | readonly Words[] | { readonly [key: string]: Words };

type Path = readonly PropertyKey[];

/** What one file of a translation must hold: the words of the source language, in the same places. */
export interface Mirror {
  /** Path in content/, e.g. `en/entitlements/bus-free.md`. */
  readonly file: string;
  readonly words: Words;
  /** Markdown below the front matter; null where the file has none. */
  readonly body: string | null;
  /** The unit that a text belongs to: what is compared, accepted and stale as one. */
  readonly unitOf: (path: Path) => string;
  /** Texts of others (the plan, a law), which may be as long as they are. */
  readonly isOfficial: (path: Path) => boolean;
  /** Names that a standard gives in each language, whose figures are its own. */
  readonly isStandardName: (path: Path) => boolean;
  /** What may wait for its translation, the source's words standing in its place. */
  readonly mayLack: (path: Path) => boolean;
  /** Fields with words of the language's own, that mirror nothing. */
  readonly own: readonly string[];
  /** Endings of the keys that may stand for one key where a number counts, e.g. `_one`, `_other`. */
  readonly pluralEndings: readonly string[];
}

/** What a translation is made from. */
export interface TranslationSource {
  readonly library: Omit<Library, 'signSlots'>;
  /** Names of the files in content/plan, in the order of the chapters. */
  readonly planFiles: readonly string[];
  readonly ui: Words;
  /** Null where only content/ is at hand. */
  readonly ledger: z.output<typeof accessibilityLedger> | null;
}

/** Everything that a translation into this language must hold, one entry a file. */
export function mirrorsOf({ library, planFiles, ui, ledger }: TranslationSource, code: string): readonly Mirror[] {
  const mirror = (file: string, words: Words, unitOf: Mirror['unitOf'], more: Partial<Mirror> = {}): Mirror => ({
    body: null,
    isOfficial: () => false,
    isStandardName: () => false,
    mayLack: () => false,
    own: [],
    pluralEndings: [],
    ...more,
    file,
    words,
    unitOf,
  });
  const whole = (unit: string) => () => unit;
  const byKey = (folder: string) => (path: Path) => `${folder}/${String(path[0])}`;

  return [
    mirror(`${code}/site.yaml`, siteWordsOf(library), siteUnitOf),
    ...library.entitlements.map((entitlement) => {
      const { id, title, officialWording, answer, rule, body } = entitlement;
      const texts = (part: 'who' | 'officeDecides' | 'get' | 'open' | 'begin') => entitlement[part].map(({ text }) => text);
      return mirror(
        `${code}/entitlements/${id}.md`,
        { title, officialWording, answer, who: texts('who'), officeDecides: texts('officeDecides'), get: texts('get'), open: texts('open'), begin: texts('begin'), notes: assumedNotes(rule) },
        whole(`entitlements/${id}`),
        { body, own: ['words'], isOfficial: ([field]) => field === 'officialWording' },
      );
    }),
    ...library.plan.chapters.map((chapter, index) =>
      mirror(
        `${code}/plan/${planFiles[index]!}`,
        planWordsOf(chapter),
        ([key]) => `plan/${chapterFields.includes(String(key)) ? `chapter-${chapter.id}` : String(key)}`,
        { isOfficial: ([, field]) => field !== 'gloss' },
      ),
    ),
    ...library.questions.map(({ id, name, ask, help, options }) =>
      mirror(
        `${code}/questions/${id}.yaml`,
        {
          name,
          ask: { ...ask },
          help,
          options: Object.fromEntries(options.map((option) => [option.id, option.label])),
          why: Object.fromEntries(options.flatMap((option) => (option.sameResultAs ? [[option.id, option.sameResultAs.why]] : []))),
          atMostAsk: Object.fromEntries(options.flatMap((option) => (option.atMostAsk ? [[option.id, option.atMostAsk]] : []))),
        },
        whole(`questions/${id}`),
      ),
    ),
    mirror(
      `${code}/departments.yaml`,
      Object.fromEntries(library.departments.map(({ id, name, notes }) => [id, { name, notes: notes.map(({ text }) => text) }])),
      byKey('departments'),
    ),
    ...library.terms.map(({ id, term, body }) => mirror(`${code}/glossary/${id}.md`, { term }, whole(`glossary/${id}`), { body, own: ['aliases'] })),
    mirror(
      `${code}/law.yaml`,
      Object.fromEntries(library.law.map(({ id, title, article, gloss, quote, sourceNote }) => [id, { title, article, gloss, ...(quote && { quote }), sourceNote }])),
      byKey('law'),
      { isOfficial: ([, field]) => field === 'quote' },
    ),
    mirror(`${code}/hotlines.yaml`, Object.fromEntries(library.hotlines.map(({ number, purpose }) => [number, purpose])), byKey('hotlines')),
    mirror(
      `${code}/derived-terms.yaml`,
      {
        ...Object.fromEntries(library.derivedTerms.map(({ id, name, note }) => [id, { name, note }])),
        common: Object.fromEntries(library.derivedTerms.flatMap(({ rule }) => assumedNotes(rule)).map((note) => [note, note])),
      },
      byKey('derived-terms'),
    ),
    ...library.pages.map(({ id, title, description, body }) => mirror(`${code}/pages/${id}.md`, { title, description }, whole(`pages/${id}`), { body })),
    // What has just been recorded is not held back until someone has translated it.
    mirror(`${code}/changes.yaml`, recordWordsOf(library), (path) => path.slice(0, 2).join('/'), { mayLack: (path) => path.length <= 2 }),
    ...(ledger ? [mirror(`${code}/accessibility-ledger.yaml`, ledgerWordsOf(ledger), ledgerUnitOf, { isStandardName: ([part, , field]) => part === 'criteria' && field === 'name' })] : []),
    mirror(`ui/${code}.json`, ui, (path) => `ui/${path.join('.')}`, {
      pluralEndings: new Intl.PluralRules(code).resolvedOptions().pluralCategories.map((category) => `_${category}`),
    }),
  ];
}

/** What a chapter's file holds beside its clauses. */
const chapterFields = ['title', 'titleLines', 'columns', 'closingLines'];

/** The notes of what a rule assumes, in reading order. */
function assumedNotes(rule: Rule): readonly string[] {
  return conditionsOf(rule).flatMap((condition) => (condition.check === 'assumed' ? [condition.note] : []));
}

function siteWordsOf({ site }: TranslationSource['library']): Words {
  const { name, city, purpose, plan, hotline } = site;
  const choices = (list: readonly { id: string; name: string; summary: string }[]) =>
    Object.fromEntries(list.map((choice) => [choice.id, { name: choice.name, summary: choice.summary }]));
  return {
    name,
    city,
    purpose,
    plan: { title: plan.title, issuer: plan.issuer, number: plan.number },
    hotline: { name: hotline.name },
    areas: choices(site.areas),
    people: choices(site.people),
    categories: choices(site.categories),
  };
}

/** `site/purpose`, `site/areas/money`. */
function siteUnitOf(path: Path): string {
  return `site/${path.slice(0, ['areas', 'people', 'categories'].includes(String(path[0])) ? 2 : 1).join('/')}`;
}

function planWordsOf({ title, blocks }: TranslationSource['library']['plan']['chapters'][number]): Words {
  const clauses = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.clause];
    if (block.kind === 'paragraph') return block.clauses;
    return block.kind === 'table' ? block.tasks.flatMap((task) => task.clauses) : [];
  });
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  const lines = (from: number, to: number) => blocks.slice(from, to).flatMap((block) => (block.kind === 'line' ? [block.text] : []));
  const columns = blocks.find((block) => block.kind === 'table')?.columns;
  return {
    title,
    ...Object.fromEntries(clauses.map(({ id, text, gloss }) => [id, gloss === '' ? { text } : { text, gloss }])),
    ...(columns && { titleLines: lines(0, table), columns, closingLines: lines(table, blocks.length) }),
  };
}

/** Records by their place in their file, from 1: they are only added to, so that a place stays a record's name. */
function recordWordsOf({ changes, validity }: TranslationSource['library']): Words {
  const byPlace = <Item>(records: readonly Item[], wordsOf: (record: Item) => Words) => Object.fromEntries(records.map((record, index) => [String(index + 1), wordsOf(record)]));
  return {
    changes: byPlace(changes, ({ what }) => what),
    confirmations: byPlace(validity.confirmations, ({ by, note }) => ({ by, ...(note && { note }) })),
    replacements: byPlace(validity.replacements, ({ title, number, note }) => ({ title, ...(number && { number }), ...(note && { note }) })),
  };
}

function ledgerWordsOf({ claims, criteria }: NonNullable<TranslationSource['ledger']>): Words {
  return {
    claims: claims.map(({ text }) => text),
    criteria: Object.fromEntries(criteria.map(({ criterion, name, people }) => [criterion, { name, ...(people !== undefined && { people }) } as Words])),
  };
}

/** `accessibility-ledger/claims`, `accessibility-ledger/1.1.1`. */
function ledgerUnitOf(path: Path): string {
  return `accessibility-ledger/${String(path[0] === 'criteria' ? path[1] : path[0])}`;
}
