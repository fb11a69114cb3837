import { formatContentError } from './ContentError.ts';
import { contentFolder } from './folders.js';
import type { Library } from './Library.ts';
import { readLibrary } from './readLibrary.ts';
import { staleUnits } from './translation/readTranslation.ts';
import type { Translation } from './translation/Translation.ts';

/** Everything that pages are made of, as plain data: a build keeps it for the server. */
export interface Content {
  readonly library: Library;
  readonly translations: readonly {
    readonly code: string;
    readonly translation: Translation;
    /** Everything that is translated, e.g. `entitlements/bus-free`. */
    readonly units: ReadonlySet<string>;
    /** Of these, what is older than its source. */
    readonly stale: ReadonlySet<string>;
  }[];
}

/** Reads content/ with its translations. Throws all faults at once when it is not sound. */
export function readContent(): Content {
  const { library, translations, errors } = readLibrary(contentFolder);
  if (!library || errors.length > 0) {
    throw new Error(`${contentFolder}/ 有 ${errors.length} 处要改：\n\n${errors.map(formatContentError).join('\n\n')}`);
  }
  return {
    library,
    translations: translations.map((read) => ({
      code: read.code,
      translation: read.translation!,
      units: new Set(read.hashes.keys()),
      stale: new Set(staleUnits(read)),
    })),
  };
}
