import { join } from 'node:path';
import { formatContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import { readLibrary } from './readLibrary.ts';

/** The content of this site, read once. Throws all faults at once when content/ is not sound. */
export const library: Library = readOrThrow();

function readOrThrow(): Library {
  const { library, errors } = readLibrary(join(process.cwd(), 'content'));
  if (!library || errors.length > 0) {
    throw new Error(`content/ 有 ${errors.length} 处要改：\n\n${errors.map(formatContentError).join('\n\n')}`);
  }
  return library;
}
