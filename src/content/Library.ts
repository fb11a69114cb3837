import type { ClauseId } from '#domain/clause.ts';
import type { DerivedTerm, Entitlement } from '#domain/entitlement.ts';
import type { FactDefinition } from '#domain/Questionnaire.ts';
import type { Plan } from '#domain/plan.ts';
import type { Scenario } from '#domain/scenario.ts';
import type { z } from 'zod';
import type { OfficialWord } from '#language/OfficialWord.ts';
import type { accessibilityAudit, accessibilityLedger } from './schemas/accessibilityLedger.ts';
import type { changes } from './schemas/changes.ts';
import type { EasyPartId, easyVerdicts, pictogramNames } from './schemas/easy.ts';
import type { signRecord } from './schemas/signLanguage.ts';
import type { languageTables, thesaurus } from './schemas/search.ts';
import type { hotlines, pinyin, site, validity } from './schemas/site.ts';
import type { recordings } from './schemas/recording.ts';

export type Site = z.output<typeof site>;
/** What may be recorded before it is translated: then its words are still in the source language. */
export interface Untranslated {
  readonly isUntranslated?: boolean;
}
/** A change of pages' texts. */
export type Change = z.output<typeof changes>[number] & Untranslated;
/** What people say, and what the plan says for it. */
export type ThesaurusEntry = z.output<typeof thesaurus>[number];
export type Pinyin = z.output<typeof pinyin>;
export type Hotline = z.output<typeof hotlines>[number];
export type Recording = z.output<typeof recordings>[number];
export type Confirmation = z.output<typeof validity>['confirmations'][number] & Untranslated;
export type Replacement = z.output<typeof validity>['replacements'][number] & Untranslated;
/** Until when the plan holds, who confirmed its promises, what replaced them. */
export interface Validity extends Pick<z.output<typeof validity>, 'period'> {
  /** Whether the plan's last year was over when the site was built; before, no page may say that it has run out. */
  readonly isOver: boolean;
  readonly confirmations: readonly Confirmation[];
  readonly replacements: readonly Replacement[];
}

/** A department of the plan, under the name it has there. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly nameInPlan: boolean;
  readonly notes: readonly { readonly text: string; readonly law: string }[];
}

/** An official word in plain words. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly clauses: readonly ClauseId[];
  readonly law: readonly string[];
  readonly basis: 'plan' | 'law' | 'plain';
  /** Markdown. */
  readonly body: string;
}

/** One article of law; `quote` only where its own words were seen. */
export interface LawArticle {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly quote?: string | undefined;
  /** The quote in the library's language, where that is not the law's; not an official text. */
  readonly quoteRendering?: string | undefined;
  readonly gloss: string;
  readonly source: string;
  readonly seenOn: string;
  readonly sourceNote: string;
}

/** One question of the check: its wordings, where the answer is found, its options. */
export interface Question extends FactDefinition {
  readonly order: number;
  readonly name: string;
  readonly ask: { readonly self: string; readonly family: string; readonly helper: string };
  readonly help: string;
  readonly options: readonly (FactDefinition['options'][number] & {
    readonly label: string;
    /** Another option that always gives the same results, and why both are offered. */
    readonly sameResultAs?: { readonly option: string; readonly why: string } | undefined;
  })[];
}

/** A page of prose, e.g. about this site. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Markdown. */
  readonly body: string;
}

export type PictogramName = (typeof pictogramNames)[number];

/** One part of an easy page, under its heading: one idea a line. */
export interface EasyPart {
  readonly id: EasyPartId;
  readonly heading: string;
  readonly lines: readonly {
    readonly text: string;
    /** The line belongs to a list. */
    readonly isItem: boolean;
    /** 1-based line of its file. */
    readonly line: number;
  }[];
}

/** The easy edition of one entitlement (易读版). */
export interface EasyEdition {
  /** The entitlement's id. */
  readonly id: string;
  readonly title: string;
  /** Fingerprint of the full text that it was last compared with. */
  readonly madeFrom: string;
  /** The full page has changed since, or nobody has compared the two yet. */
  readonly isStale: boolean;
  readonly pictures: Readonly<Partial<Record<EasyPartId, PictogramName>>>;
  readonly parts: readonly EasyPart[];
}

/** The easy wording of one question; takes the place of the question's own. */
export type EasyQuestion = Pick<Question, 'id' | 'ask' | 'help'> & { readonly options: readonly { readonly id: string; readonly label: string }[] };

/** Everything in easy words. */
export interface EasyLibrary {
  /** In the order of the entitlements. */
  readonly editions: readonly EasyEdition[];
  /** In the order of the questions. */
  readonly questions: readonly EasyQuestion[];
  readonly verdicts: z.output<typeof easyVerdicts>;
  /** Words of offices that no easy text may hold. */
  readonly avoid: readonly OfficialWord[];
}

type SignRecord = z.output<typeof signRecord>;

/** A finished sign-language video, with its size in the unit that people read. */
export type SignVideo = Omit<Extract<SignRecord, { state: 'video' }>, 'state'> & {
  /** Size in MB, one decimal, never "0.0". */
  readonly megabytes: string;
  /** Host of the video when it is not this site's own. */
  readonly host: string | null;
};

/** What a slot holds. `isOutdated`: the page's text has changed since the video was made from it. */
export type SignState =
  | { readonly state: 'none' }
  | { readonly state: 'in-production'; readonly signer: string; readonly since: string }
  | { readonly state: 'video'; readonly video: SignVideo; readonly isOutdated: boolean };

export type SignSlotKind = 'home' | 'accessibility' | 'question' | 'entitlement';

/** What a page shows of its place for a sign-language video, filled or not. Plain data, so that it can travel to the browser. */
export type ShownSign = SignState & {
  /** `home`, `accessibility`, `question-<id>`, `entitlement-<id>`; also the name of the files that belong to it. */
  readonly id: string;
  /** Name of the page or question. */
  readonly name: string;
};

/** The place for a sign-language video that a page has. */
export type SignSlot = ShownSign & {
  readonly kind: SignSlotKind;
  /** Where on the site it stands. */
  readonly address: string;
  /** Hash of the text as it is now. */
  readonly textHash: string;
};

/** How many slots of each kind have a video, are being made, or have a video made from an older text. */
export interface SignCoverage {
  readonly kind: SignSlotKind;
  readonly total: number;
  readonly videos: number;
  readonly inProduction: number;
  readonly outdated: number;
}

/** One criterion of WCAG 2.2 in the ledger of what is proven. */
export type LedgerEntry = Omit<z.output<typeof accessibilityLedger>['criteria'][number], 'checks'> & {
  /** The last run of its checks; null where none is recorded. */
  readonly last: { readonly on: string; readonly passed: boolean } | null;
};

/** The last audit of the whole site. */
export type AccessibilityAudit = NonNullable<z.output<typeof accessibilityAudit>>;

/** Everything in content/, parsed and checked. */
export interface Library {
  /** BCP 47; the language of all that residents read, except what is quoted. */
  readonly language: string;
  readonly site: Site;
  readonly validity: Validity;
  readonly plan: Plan;
  /** In the order of the site's areas. */
  readonly entitlements: readonly Entitlement[];
  readonly departments: readonly Department[];
  readonly terms: readonly Term[];
  readonly law: readonly LawArticle[];
  readonly questions: readonly Question[];
  readonly pages: readonly Article[];
  readonly hotlines: readonly Hotline[];
  /** Human recordings; an entitlement without one has none. */
  readonly recordings: readonly Recording[];
  /** Numbers that may stand on the site without being in the plan. */
  readonly numbers: readonly { readonly pattern: string; readonly source: string }[];
  readonly derivedTerms: readonly DerivedTerm[];
  /** Persons and the verdicts the plan gives for them; the rules are held against them. */
  readonly scenarios: readonly Scenario[];
  readonly easy: EasyLibrary;
  /** One for the home page, the accessibility statement, every question and every entitlement. */
  readonly signSlots: readonly SignSlot[];
  readonly thesaurus: readonly ThesaurusEntry[];
  /** Phrases that do not say what is looked for. */
  readonly fillerPhrases: readonly string[];
  /** Readings and traditional forms of characters that are not everyday ones. */
  readonly languageTables: z.output<typeof languageTables>;
  /** Words the dictionaries divide or read wrongly. */
  readonly pinyin: Pinyin;
  /** What changed on which pages, oldest first. */
  readonly changes: readonly Change[];
}
