import type { CheckData } from '#content/CheckData.ts';
import type { FactName } from '#domain/rule.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';
import { questionOf } from './wording.ts';

/** A question's short name with the options that would do. */
export function optionWords(data: CheckData, fact: FactName, anyOf: readonly string[], t: CheckWords): string {
  const question = questionOf(data, fact);
  const labels = anyOf.map((option) => question.options.find(({ id }) => id === option)!.label);
  return t('check.reason.fact', { name: question.name, options: labels.join(t('check.reason.or')) });
}
