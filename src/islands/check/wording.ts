import type { CheckData, CheckQuestion } from '#content/CheckData.ts';
import type { Answers } from '#domain/answers.ts';
import { askerQuestion } from '#domain/Questionnaire.ts';
import type { FactName } from '#domain/rule.ts';
import type { CheckView } from './CheckView.ts';

/** How the questions address the person: about oneself, one's family, or somebody one helps. */
export function wordingOf(answers: Answers): keyof CheckQuestion['ask'] {
  const asker = answers[askerQuestion];
  return asker === 'family' || asker === 'helper' ? asker : 'self';
}

export function questionOf(data: CheckData, id: FactName): CheckQuestion {
  return data.questions.find((question) => question.id === id)!;
}

/** The heading of the step, without the site's name. */
export function headingOf({ data, journey, step, t }: Pick<CheckView, 'data' | 'journey' | 'step' | 't'>): string {
  switch (step) {
    case 'start':
      return t('check.title');
    case 'review':
      return t('check.review.title');
    case 'results':
      return t('check.results.title');
    default:
      return questionOf(data, step).ask[wordingOf(journey.answers)];
  }
}

/** The document's title: the heading, and before it the word that something is wrong (GOV.UK error pattern). */
export function titleOf(view: Pick<CheckView, 'data' | 'journey' | 'step' | 't' | 'fault'>): string {
  const heading = headingOf(view);
  return view.fault ? view.t('check.titleError', { title: heading }) : heading;
}

/** What is wrong, in words a resident reads. */
export function faultText({ data, fault, step, t }: CheckView): string {
  if (fault?.kind === 'empty') return t('check.fault.empty');
  if (fault?.kind === 'none-with-others') {
    const question = data.questions.find(({ id }) => fault.path === `answers.${id}` || id === step)!;
    return t('check.fault.none-with-others', { none: question.options.find(({ id }) => id === 'none')!.label });
  }
  return t('check.fault.unreadable');
}
