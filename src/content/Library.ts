import type { ClauseId } from '#domain/clause.ts';
import type { DerivedTerm, Entitlement } from '#domain/entitlement.ts';
import type { FactName } from '#domain/rule.ts';
import type { Plan } from '#domain/plan.ts';
import type { z } from 'zod';
import type { recordings } from './schemas/recording.ts';
import type { hotlines, site, validity } from './schemas/site.ts';

export type Site = z.output<typeof site>;
export type Validity = z.output<typeof validity>;
export type Hotline = z.output<typeof hotlines>[number];
export type Recording = z.output<typeof recordings>[number];
export type Confirmation = Validity['confirmations'][number];
export type Replacement = Validity['replacements'][number];

/** A department of the annex, under its 2017 name. */
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
  readonly gloss: string;
  readonly source: string;
  readonly seenOn: string;
  readonly sourceNote: string;
}

/** One question of the check: its wordings, where the answer is found, its options. */
export interface Question {
  readonly id: FactName;
  readonly order: number;
  readonly name: string;
  readonly ask: { readonly self: string; readonly family: string; readonly helper: string };
  readonly help: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** A page of prose, e.g. about this site. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Markdown. */
  readonly body: string;
}

/** Everything in content/, parsed and checked. */
export interface Library {
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
}
