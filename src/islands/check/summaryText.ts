import type { CheckData, CheckEntry } from '#content/CheckData.ts';
import type { Assessment } from '#domain/assess.ts';
import { verdicts } from '#domain/verdict.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';

/** The results that may concern the person, as plain text to take along. Holds no answer. */
export function summaryText(data: CheckData, assessments: readonly Assessment<CheckEntry>[], t: CheckWords): string {
  const groups = verdicts
    .filter((verdict) => verdict !== 'not')
    .map((verdict) => ({ verdict, members: assessments.filter(({ outcome }) => outcome.verdict === verdict) }))
    .filter(({ members }) => members.length > 0);
  return [
    t('check.results.summaryTitle', { site: data.site }),
    ...groups.flatMap(({ verdict, members }) => ['', t(`check.verdict.${verdict}`), ...members.map(({ entry }) => entry.title)]),
    '',
    data.termEnded ? t('check.results.summaryNote', { to: data.termEnded, number: data.hotline.number }) : t('check.results.askFirst', data.hotline),
  ].join('\n');
}
