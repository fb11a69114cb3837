import type { CheckStrings, CheckWords } from '#i18n/CheckWords.ts';

type Strings = { readonly [key: string]: string | Strings };

/**
 * The check's UI strings on the device, from the same resources that i18next reads on the server.
 * i18next itself would be half of all the script a phone has to load; only its `{{name}}` is needed here.
 */
export function wordsFrom(strings: CheckStrings): CheckWords {
  return (key: string, parameters: Readonly<Record<string, string | number>> = {}) => {
    const found = key.split('.').reduce<string | Strings>((level, part) => (level as Strings)[part]!, strings);
    return (found as string).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name]));
  };
}
