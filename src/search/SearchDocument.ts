import type { PinyinTable } from '#language/Pinyin.ts';

export type DocumentKind = 'entitlement' | 'department' | 'term' | 'task' | 'clause';

/** Something a person can find: a page, or a place on one. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly url: string;
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Everyday words for it. */
  readonly words: readonly string[];
  /** The official wording and everything else. */
  readonly body: string;
}

/** What people say, and what the plan says for it. */
export interface ThesaurusEntry {
  /** A word of the plan, shown to the person. */
  readonly official: string;
  /** Ids of documents, best first. */
  readonly finds: readonly string[];
  /** What people type. */
  readonly words: readonly string[];
}

/** Everything that search needs, the same on the server and on the device. */
export interface SearchSources {
  readonly documents: readonly SearchDocument[];
  readonly thesaurus: readonly ThesaurusEntry[];
  /** Phrases that do not say what is looked for (要钱吗, 怎么办). */
  readonly fillers: readonly string[];
  /** Rows for `simplifiedForms`. */
  readonly traditional: readonly string[];
  readonly pinyin: PinyinTable;
}
