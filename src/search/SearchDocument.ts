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
}

/** What such a thing is found by, besides its title and summary. */
interface Findable<Words> extends SearchDocument {
  /** Everyday words for it. */
  readonly words: Words;
  /** The official wording and everything else. */
  readonly body: string;
}

export type DocumentSource = Findable<readonly string[]>;

/** What people say, and what the plan says for it. */
interface Entry<Words> {
  /** A word of the plan, shown to the person. */
  readonly official: string;
  /** Ids of documents, best first. */
  readonly finds: readonly string[];
  /** What people type. */
  readonly words: Words;
}

export type ThesaurusEntry = Entry<readonly string[]>;

/** Everything that search needs. */
export interface SearchSources {
  readonly documents: readonly DocumentSource[];
  readonly thesaurus: readonly ThesaurusEntry[];
  /** Phrases that do not say what is looked for (要钱吗, 怎么办). */
  readonly fillers: readonly string[];
  /** Rows for `simplifiedForms`. */
  readonly traditional: readonly string[];
  readonly pinyin: PinyinTable;
}

/**
 * The same as it is looked through, on the server and on the device. Words are one text, parted by `|`: there are thousands,
 * and a slow phone would wait for lists of them.
 */
export interface SearchTexts {
  readonly documents: readonly Findable<string>[];
  readonly thesaurus: readonly Entry<string>[];
  /** For `Fillers`. */
  readonly fillers: string;
  /** For `simplifiedForms`. */
  readonly traditional: string;
  readonly pinyin: () => PinyinTable;
}
