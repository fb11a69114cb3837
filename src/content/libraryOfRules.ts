import { dirname, join, relative, resolve } from 'node:path';
import type { ContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import { readLibrary } from './readLibrary.ts';

/**
 * The library for work on the rules alone, while the easy edition, translations and the like are still to be written.
 * @param contentRoot path of content/
 * @returns the library, or every fault that must go first: those of entitlements, scenarios and derived terms
 */
export function libraryOfRules(contentRoot: string): { readonly library: Library } | { readonly faults: readonly ContentError[] } {
  const { library, errors } = readLibrary(contentRoot);
  if (!library) return { faults: errors };
  const faults = errors.filter(({ file }) => /^(?:entitlements|scenarios|derived-terms)\b/.test(insideTheFolder(contentRoot, file)));
  return faults.length > 0 ? { faults } : { library };
}

/** `entitlements/bus-free.md`, wherever the content lies: faults are told from the project's root, or from beside a folder outside it. */
function insideTheFolder(contentRoot: string, file: string): string {
  const folder = resolve(contentRoot);
  const path = [process.cwd(), dirname(folder)].map((root) => resolve(root, file)).find((candidate) => candidate.startsWith(join(folder, '/')));
  return path ? relative(folder, path) : file;
}
