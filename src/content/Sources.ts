import type { z } from 'zod';
import type { changes, changesHashes } from './schemas/changes.ts';
import type { entitlement } from './schemas/entitlement.ts';
import type { easyEntitlement, easyQuestion, easyVerdicts } from './schemas/easy.ts';
import type { thesaurus } from './schemas/search.ts';
import type { signRecord } from './schemas/signLanguage.ts';
import type { question } from './schemas/question.ts';
import type { department, derivedTerms, pinyin, site, term, validity } from './schemas/site.ts';
import type { recordings } from './schemas/recording.ts';
import type { YamlFile } from './YamlFile.ts';

/** A file of content/ and the id its name gives it. */
export interface Entry<T> {
  readonly id: string;
  readonly file: YamlFile<T>;
}

/** The files behind the library, so that checks can name file and line. */
export interface Sources {
  readonly site: YamlFile<z.output<typeof site>>;
  readonly validity: YamlFile<z.output<typeof validity>>;
  readonly entitlements: readonly Entry<z.output<ReturnType<typeof entitlement>>>[];
  /** Every entitlement that has a file, readable or not, so that one fault is not told again at every link to it. */
  readonly entitlementIds: readonly string[];
  readonly departments: readonly Entry<z.output<typeof department>>[];
  readonly terms: readonly Entry<z.output<typeof term>>[];
  readonly questions: readonly Entry<z.output<typeof question>>[];
  readonly easyEditions: readonly Entry<z.output<typeof easyEntitlement>>[];
  /** Every entitlement that has an easy file, readable or not. */
  readonly easyEditionIds: readonly string[];
  readonly easyQuestions: readonly Entry<z.output<typeof easyQuestion>>[];
  readonly easyVerdicts: YamlFile<z.output<typeof easyVerdicts>>;
  readonly derivedTerms: YamlFile<z.output<ReturnType<typeof derivedTerms>>>;
  readonly signRecords: readonly Entry<z.output<typeof signRecord>>[];
  /** Files and folders that a city may do without, and this one does. */
  readonly absent: readonly string[];
  /** The folder that the site serves as it is. */
  readonly publicFolder: string;
  readonly thesaurus: YamlFile<z.output<typeof thesaurus>>;
  readonly pinyin: YamlFile<z.output<typeof pinyin>>;
  readonly recordings: YamlFile<z.output<typeof recordings>>;
  readonly changes: YamlFile<z.output<typeof changes>>;
  readonly changesHashes: YamlFile<z.output<typeof changesHashes>>;
}
