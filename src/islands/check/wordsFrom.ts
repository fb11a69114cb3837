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
  const textOf = (key: string) => key.split('.').reduce<Strings | string | undefined>((level, part) => (level as Strings | undefined)?.[part], strings) as string | undefined;
  /** Every text as it was first wanted: what stands before, between and after the names of what it takes, and those names. */
  const known = new Map<string, readonly string[]>();
  return (key: string, parameters: Readonly<Record<string, string | number>> = {}) => {
    const form = parameters['count'] === undefined ? key : `${key}_${plural.select(Number(parameters['count']))}`;
    let parts = known.get(form);
    if (!parts) known.set(form, (parts = (textOf(form) || textOf(key)!).split(/\{\{(\w+)\}\}/)));
    let text = parts[0]!;
    for (let index = 1; index < parts.length; index += 2) text += parameters[parts[index]!]! + parts[index + 1]!;
    return text;
  };
}
