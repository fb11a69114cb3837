import type { Clause } from '#domain/clause.ts';
import type { DerivedTerm, Entitlement, SourcedText } from '#domain/entitlement.ts';
import type { Plan, PlanBlock } from '#domain/plan.ts';
import type { Rule } from '#domain/rule.ts';
import type { Department, LawArticle, LedgerEntry, Library, Question, Site, Term, Untranslated } from '#content/Library.ts';
import type { LedgerWords, Translation } from './Translation.ts';

/**
 * The library in another language: the words of the translation, and everything else as in the source. The plan's own
 * text, quotes, the easy edition, sign-language slots, search words of the source and pinyin stay as they are.
 * @throws when the translation does not mirror the library, which the content checks rule out
 */
export function translate(library: Library, translation: Translation): Library {
  return {
    ...library,
    language: translation.code,
    site: siteIn(library.site, translation),
    plan: planIn(library.plan, translation),
    entitlements: library.entitlements.map((entitlement) => entitlementIn(entitlement, translation)),
    departments: library.departments.map((department) => departmentIn(department, translation)),
    terms: library.terms.map((term): Term => ({ ...term, ...wordsOf(translation.terms.get(term.id)) })),
    law: library.law.map((article) => lawArticleIn(article, translation)),
    questions: library.questions.map((question) => questionIn(question, translation)),
    pages: library.pages.map((page) => ({ ...page, ...wordsOf(translation.pages.get(page.id)) })),
    hotlines: library.hotlines.map((hotline) => ({ ...hotline, purpose: wordsOf(translation.hotlines[hotline.number]) })),
    derivedTerms: library.derivedTerms.map((term) => derivedTermIn(term, translation)),
    changes: library.changes.map((change, index) => recordIn(change, whatOf(translation.records.changes[index + 1]))),
    validity: {
      ...library.validity,
      confirmations: library.validity.confirmations.map((record, index) => recordIn(record, translation.records.confirmations[index + 1])),
      replacements: library.validity.replacements.map((record, index) => recordIn(record, translation.records.replacements[index + 1])),
    },
  };
}

/** A record whose translation is missing keeps its words, and says so. */
function recordIn<T extends object>(record: T, words: Partial<T> | undefined): T & Untranslated {
  return words ? { ...record, ...words } : { ...record, isUntranslated: true };
}

const whatOf = (what: string | undefined) => (what === undefined ? undefined : { what });

/** Entries of the accessibility ledger with their names in another language. */
export function ledgerEntriesIn(entries: readonly LedgerEntry[], words: LedgerWords): readonly LedgerEntry[] {
  return entries.map((entry) => ({ ...entry, ...wordsOf(words.criteria[entry.criterion]) }));
}

function entitlementIn(entitlement: Entitlement, translation: Translation): Entitlement {
  const words = wordsOf(translation.entitlements.get(entitlement.id));
  const notes = [...words.notes];
  return {
    ...entitlement,
    title: words.title,
    officialWording: words.officialWording,
    answer: words.answer,
    who: textsIn(entitlement.who, words.who),
    officeDecides: textsIn(entitlement.officeDecides, words.officeDecides),
    get: textsIn(entitlement.get, words.get),
    open: textsIn(entitlement.open, words.open),
    begin: textsIn(entitlement.begin, words.begin),
    rule: ruleIn(entitlement.rule, () => wordsOf(notes.shift())),
    words: words.words,
    body: words.body,
  };
}

function textsIn<T extends SourcedText>(items: readonly T[], lines: readonly string[]): readonly T[] {
  return items.map((item, index) => ({ ...item, text: wordsOf(lines[index]) }));
}

/** The same rule; `noteOf` is asked for each assumption's note, in reading order. */
function ruleIn(rule: Rule, noteOf: (note: string) => string): Rule {
  switch (rule.kind) {
    case 'fact':
    case 'term':
      return rule.check === 'assumed' ? { ...rule, note: noteOf(rule.note) } : rule;
    case 'not':
      return { ...rule, of: ruleIn(rule.of, noteOf) };
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map((part) => ruleIn(part, noteOf)) };
  }
}

function planIn(plan: Plan, translation: Translation): Plan {
  const clauses = new Map<Clause['id'], Clause>();
  const clauseIn = (chapter: string) => (clause: Clause): Clause => {
    const words = wordsOf(translation.plan.get(chapter)?.[clause.id]);
    const translated = { ...clause, gloss: words.gloss ?? '' };
    clauses.set(clause.id, translated);
    return translated;
  };
  const blockIn = (block: PlanBlock, into: (clause: Clause) => Clause): PlanBlock => {
    switch (block.kind) {
      case 'heading':
        return { ...block, clause: into(block.clause) };
      case 'paragraph':
        return { ...block, clauses: block.clauses.map(into) };
      case 'line':
        return block;
      case 'table':
        return { ...block, tasks: block.tasks.map((task) => ({ ...task, clauses: task.clauses.map(into) })) };
    }
  };
  const chapters = plan.chapters.map((chapter) => ({
    ...chapter,
    title: wordsOf(translation.plan.get(chapter.id)).title,
    blocks: chapter.blocks.map((block) => blockIn(block, clauseIn(chapter.id))),
  }));
  return { chapters, clauses, tasks: chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.tasks : []))) };
}

function questionIn(question: Question, translation: Translation): Question {
  const { name, ask, help, options, why, atMostAsk } = wordsOf(translation.questions.get(question.id));
  return {
    ...question,
    name,
    ask,
    help,
    options: question.options.map((option) => ({
      ...option,
      label: wordsOf(options[option.id]),
      ...(option.sameResultAs && { sameResultAs: { ...option.sameResultAs, why: wordsOf(why[option.id]) } }),
      ...(option.atMostAsk && { atMostAsk: wordsOf(atMostAsk[option.id]) }),
    })),
  };
}

function departmentIn(department: Department, translation: Translation): Department {
  const { name, notes } = wordsOf(translation.departments[department.id]);
  return { ...department, name, notes: department.notes.map((note, index) => ({ ...note, text: wordsOf(notes[index]) })) };
}

function lawArticleIn(article: LawArticle, translation: Translation): LawArticle {
  const { quote, ...words } = wordsOf(translation.law[article.id]);
  return { ...article, ...words, quoteRendering: quote };
}

function derivedTermIn(term: DerivedTerm, translation: Translation): DerivedTerm {
  const { name, note } = wordsOf(translation.derivedTerms[term.id]) as { readonly name: string; readonly note: string };
  return { ...term, name, note, rule: ruleIn(term.rule, (text) => wordsOf(translation.derivedTerms.common[text])) };
}

function siteIn(site: Site, { site: words }: Translation): Site {
  return {
    ...site,
    name: words.name,
    city: words.city,
    purpose: words.purpose,
    plan: { ...site.plan, ...words.plan },
    hotline: { ...site.hotline, ...words.hotline },
    areas: site.areas.map((area) => ({ ...area, ...wordsOf(words.areas[area.id]) })),
    people: site.people.map((person) => ({ ...person, ...wordsOf(words.people[person.id]) })),
    categories: site.categories.map((category) => ({ ...category, ...wordsOf(words.categories[category.id]) })),
  };
}

function wordsOf<T>(words: T | undefined): T {
  if (words === undefined) throw new Error('译文和原文对不上，请运行 npm run content:check。 / The translation does not mirror the library; run npm run content:check.');
  return words;
}
