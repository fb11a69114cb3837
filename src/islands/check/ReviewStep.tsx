import { unknownOption } from '#domain/answers.ts';
import { nextQuestion } from '#domain/nextQuestion.ts';
import type { CheckQuestion } from '#content/CheckData.ts';
import type { CheckView } from './CheckView.ts';
import { MoveButton, Moves } from './Moves.tsx';

/** Every question with its answer, each to be changed without losing the others. */
export function ReviewStep({ data, policy, journey, t }: CheckView) {
  const { answers } = journey;
  const labelOf = (question: CheckQuestion): string => {
    const answer = answers[question.id];
    if (answer === undefined) return t('check.review.unanswered');
    return (typeof answer === 'string' ? [answer] : answer)
      .map((option) => (option === unknownOption ? t('check.unknown') : question.options.find(({ id }) => id === option)!.label))
      .join(t('check.review.and'));
  };
  const goesOn = nextQuestion(policy, answers) !== null;
  return (
    <>
      <h1 tabIndex={-1}>{t('check.review.title')}</h1>
      {Object.keys(answers).length === 0 && <p>{t('check.review.none')}</p>}
      <p class="actions">
        {goesOn && (
          <MoveButton to="next" kind="main">
            {t('check.review.goOn')}
          </MoveButton>
        )}
        <MoveButton to="results" kind={goesOn ? 'second' : 'main'}>
          {t('check.seeResults')}
        </MoveButton>
      </p>
      <ul class="entry-list">
        {data.questions.map((question) => (
          <li key={question.id}>
            <strong>{question.name}</strong>
            <p>{policy.questionnaire.isAsked(question.id, answers) ? labelOf(question) : t('check.review.notAsked')}</p>
            {policy.questionnaire.isAsked(question.id, answers) && <MoveButton to={question.id}>{t('check.review.change', { name: question.name })}</MoveButton>}
          </li>
        ))}
      </ul>
      <Moves t={t} moves={[{ to: 'back', label: t('check.back') }]} />
    </>
  );
}
