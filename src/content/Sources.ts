import type { z } from 'zod';
import type { entitlement } from './schemas/entitlement.ts';
import type { recordings } from './schemas/recording.ts';
import type { department, derivedTerms, question, site, term, validity } from './schemas/site.ts';
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
  readonly entitlements: readonly Entry<z.output<typeof entitlement>>[];
  /** Every entitlement that has a file, readable or not, so that one fault is not told again at every link to it. */
  readonly entitlementIds: readonly string[];
  readonly departments: readonly Entry<z.output<typeof department>>[];
  readonly terms: readonly Entry<z.output<typeof term>>[];
  readonly questions: readonly Entry<z.output<typeof question>>[];
  readonly derivedTerms: YamlFile<z.output<typeof derivedTerms>>;
  readonly recordings: YamlFile<z.output<typeof recordings>>;
  /** The folder that the site serves as it is. */
  readonly publicFolder: string;
}
