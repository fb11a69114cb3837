import { formatContentError } from '#content/ContentError.ts';
import { contentFolder } from '#content/folders.js';
import type { Library } from '#content/Library.ts';
import { libraryOfRules } from '#content/libraryOfRules.ts';

/** The library of the folder in use, for a command that tries the rules; where they cannot be tried yet, says what to mend first and ends. */
export function rulesInUse(): Library {
  const read = libraryOfRules(contentFolder);
  if ('library' in read) return read.library;
  const { faults } = read;
  for (const fault of faults) console.error(`${formatContentError(fault)}\n`);
  console.error(`先改好这 ${faults.length} 处，才能试规则。全部要改的：npm run content:check。\nMend these ${faults.length} first; then the rules can be tried. All faults: npm run content:check.`);
  process.exit(1);
}
