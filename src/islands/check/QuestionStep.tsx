import { unknownOption } from '#domain/answers.ts';
import { openQuestions } from '#domain/nextQuestion.ts';
import type { FactName } from '#domain/rule.ts';
import type { CheckView } from './CheckView.ts';
import { MoveButton, Moves } from './Moves.tsx';
import { SignSlot } from '#components/SignSlot.tsx';
import { EasyWording } from './EasyWording.tsx';
import { faultText, headingOf, questionOf, wordingOf } from './wording.ts';

/** One question: a native group of radios or checkboxes, nothing preselected, not knowing is an answer (WCAG 1.3.1, 3.3.2). */
export function QuestionStep(view: CheckView & { readonly question: FactName }) {
  const { data, policy, journey, chosen, fault, t, question: id } = view;
  const question = questionOf(data, id);
  const type = policy.questionnaire.isMultiple(id) ? 'checkbox' : 'radio';
  const answer = journey.answers[id];
  const ticked = chosen ?? (answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer);
  const offered = policy.questionnaire.applicableOptions(id, journey.answers);
  const options = [...question.options.filter((option) => offered.includes(option.id)), { id: unknownOption, label: t('check.unknown') }];
  const heading = headingOf(view);
  const rest = openQuestions(policy, { ...journey.answers, [id]: unknownOption }).length;
  return (
    <>
      {fault && (
        <div class="panel error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary">
          <h2 id="error-summary">{t('check.errorSummary')}</h2>
          <p>
            <a href={`#${id}-${question.options[0]!.id}`}>{faultText(view)}</a>
          </p>
        </div>
      )}
      {!journey.returnTo && (
        <p class="note">
          {t('check.progress', { number: journey.trail.filter((passed) => passed !== id).length + 1, rest })}
        </p>
      )}
      <fieldset class={fault ? 'question wrong' : 'question'} aria-describedby={fault ? `${id}-help ${id}-error` : `${id}-help`}>
        <legend>
          <h1 tabIndex={-1}>{heading}</h1>
        </legend>
        <p id={`${id}-help`} class="note">
          {question.help}
        </p>
        {fault && (
          <p id={`${id}-error`} class="error">
            <strong>{t('check.errorPrefix')}</strong>
            {faultText(view)}
          </p>
        )}
        {options.map((option) => (
          <div class="option" key={option.id}>
            <input type={type} id={`${id}-${option.id}`} name={id} value={option.id} checked={ticked.includes(option.id)} />
            <label for={`${id}-${option.id}`}>{option.label}</label>
          </div>
        ))}
      </fieldset>
      <p class="actions">
        <MoveButton to="next" kind="main">
          {journey.returnTo ? t('check.save') : t('check.next')}
        </MoveButton>
        <MoveButton to="skip" kind="second">
          {t('check.skip')}
        </MoveButton>
      </p>
      {question.easy && <EasyWording question={question} easy={question.easy} ask={wordingOf(journey.answers)} offered={offered} t={t} />}
      <SignSlot sign={question.sign} t={t} transcriptHref={`#${id}-help`} />
      <Moves
        t={t}
        moves={[
          { to: 'back', label: journey.trail.length > 0 || journey.returnTo ? t('check.back') : t('check.backToStart') },
          { to: 'review', label: t('check.seeReview') },
          { to: 'results', label: t('check.seeResults') },
        ]}
      />
    </>
  );
}
