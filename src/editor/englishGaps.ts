import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Library } from '#content/Library.ts';

/**
 * What has no English yet, by unit as content/en/made-from.json names them (`entitlements/bus-free`, `questions/age`).
 * Only whether the words are there; whether they are older than the Chinese is for the loader of translations to say.
 */
export function englishGaps(contentRoot: string, library: Library): ReadonlySet<string> {
  const folder = join(contentRoot, 'en');
  const files = (name: string, ending: string, ids: readonly { readonly id: string }[]) =>
    ids.filter(({ id }) => !existsSync(join(folder, name, id + ending))).map(({ id }) => `${name}/${id}`);
  const keys = (name: string, wanted: readonly string[]) => {
    const path = join(folder, `${name}.yaml`);
    const there = existsSync(path) ? (parse(readFileSync(path, 'utf8')) as object) : {};
    return wanted.filter((key) => !Object.hasOwn(there, key)).map((key) => `${name}/${key}`);
  };
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return new Set([
    ...files('entitlements', '.md', library.entitlements),
    ...files('questions', '.yaml', library.questions),
    ...files('glossary', '.md', library.terms),
    ...files('pages', '.md', library.pages),
    ...keys('departments', idsOf(library.departments)),
    ...keys('law', idsOf(library.law)),
    ...keys('hotlines', library.hotlines.map(({ number }) => number)),
  ]);
}
