import type { CheckStrings, CheckWords } from '#i18n/CheckWords.ts';

type Strings = { readonly [key: string]: string | Strings | undefined };

/**
 * The check's UI strings on the device, from the same resources that i18next reads on the server.
 * i18next itself would be half of all the script a phone has to load; only its `{{name}}` is needed here, and the forms
 * for one and for many that a key may have (`count_one`, `count_other`).
 * @param language the strings' language (BCP 47)
 */
export function wordsFrom(strings: CheckStrings, language: string): CheckWords {
  const plural = new Intl.PluralRules(language);
  return (key: string, parameters: Readonly<Record<string, string | number>> = {}) => {
    const path = key.split('.');
    const last = path.pop()!;
    const section = path.reduce<Strings>((level, part) => level[part] as Strings, strings);
    const form = parameters['count'] === undefined ? '' : section[`${last}_${plural.select(Number(parameters['count']))}`];
    return ((form || section[last]) as string).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name]));
  };
}
