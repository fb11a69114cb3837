import type { Library } from '#content/Library.ts';
import type { Draft } from './Draft.ts';
import { contentFolder } from '#content/folders.js';

/**
 * The beginnings of a new file's translations: the source's own words, in the places where the translation's go. The
 * content check names every line that is still in the source's language.
 * @param unit as in made-from.json, which is also the path of the file: `entitlements/bus-free`
 */
export function translationDrafts(library: Library, unit: string, ending: '.md' | '.yaml', text: string): Pick<Draft, 'next'> & { readonly files: readonly (readonly [string, string])[] } {
  const [, ...others] = library.site.languages;
  return {
    files: others.map(({ code }) => [`${code}/${unit}${ending}`, text]),
    next: others.map(
      ({ code, name }) => `译成 ${name}：${contentFolder}/${code}/${unit}${ending}，现在还是原文，一行换一行。对着原文核对完，运行 npm run translation:accept -- ${code} ${unit}`,
    ),
  };
}
