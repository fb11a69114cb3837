import type { Library } from '#content/Library.ts';
import { staleUnits, untranslatedUnits, type ReadTranslation } from '#content/translation/readTranslation.ts';

/** How far a language of the site has come. Units are named as in made-from.json: `entitlements/bus-free`, `questions/age`. */
export interface TranslationState {
  readonly code: string;
  /** The language's own name. */
  readonly name: string;
  /** Every unit that there is to translate. */
  readonly units: ReadonlySet<string>;
  /** Units without words, or with words that nobody has compared with the source. */
  readonly missing: ReadonlySet<string>;
  /** Units whose source has changed since they were compared with it. */
  readonly stale: ReadonlySet<string>;
}

/** The state of every further language of the site, as the loader read it. */
export function translationStates(library: Library, translations: readonly ReadTranslation[]): readonly TranslationState[] {
  return translations.map((translation) => ({
    code: translation.code,
    name: library.site.languages.find(({ code }) => code === translation.code)!.name,
    units: new Set(translation.hashes.keys()),
    missing: new Set(untranslatedUnits(translation)),
    stale: new Set(staleUnits(translation)),
  }));
}
