import { formatContentError } from './ContentError.ts';
import { contentFolder } from './folders.ts';
import type { Library } from './Library.ts';
import { readLibrary } from './readLibrary.ts';

/** The content of this site, read once. Throws all faults at once when content/ is not sound. */
export const library: Library = readOrThrow();

function readOrThrow(): Library {
  const { library, errors } = readLibrary(contentFolder);
  if (!library || errors.length > 0) {
    throw new Error(`${contentFolder}/ 有 ${errors.length} 处要改：\n\n${errors.map(formatContentError).join('\n\n')}`);
  }
  return library;
}
