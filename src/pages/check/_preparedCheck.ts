import { checkDataOf, type CheckData, type CheckEntry } from '#content/CheckData.ts';
import { libraryIn } from '#content/currentLibrary.ts';
import { policyFrom, type Policy } from '#domain/policy.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';
import type { Language } from '#i18n/Language.ts';
import { uiStringsIn } from '#i18n/t.ts';
import { wordsFrom } from '#islands/check/wordsFrom.ts';

interface PreparedCheck {
  readonly data: CheckData;
  readonly policy: Policy<CheckEntry>;
  readonly t: CheckWords;
}

const prepared = new Map<Language, PreparedCheck>();

/**
 * What the server draws the check from in a language, made once. The words as the device has them: i18next took
 * nearly half of the time of a page of results.
 */
export function preparedCheck(language: Language): PreparedCheck {
  const known = prepared.get(language);
  if (known) return known;
  const data = checkDataOf(libraryIn(language));
  const made = { data, policy: policyFrom(data), t: wordsFrom(uiStringsIn(language), language) };
  prepared.set(language, made);
  return made;
}
