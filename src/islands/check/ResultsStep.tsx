import { assess } from '#domain/assess.ts';
import { unknownOption } from '#domain/answers.ts';
import { openQuestions } from '#domain/nextQuestion.ts';
import { askerQuestion } from '#domain/Questionnaire.ts';
import { verdicts } from '#domain/verdict.ts';
import type { CheckView } from './CheckView.ts';
import { MoveButton, Moves } from './Moves.tsx';
import { ResultItem } from './ResultItem.tsx';
import { summaryText } from './summaryText.ts';

/** All results, grouped by verdict, each with its reasons. */
export function ResultsStep(view: CheckView) {
  const { data, policy, journey, t, device } = view;
  const { answers } = journey;
  const assessments = assess(policy, answers);
  const groups = verdicts
    .map((verdict) => ({ verdict, members: assessments.filter(({ outcome }) => outcome.verdict === verdict) }))
    .filter(({ members }) => members.length > 0);
  const answered = Object.values(answers).filter((answer) => answer !== unknownOption).length;
  const open = openQuestions(policy, answers).length;
  const list = (members: typeof assessments) => (
    <ul class="entry-list results">
      {members.map((assessment) => (
        <ResultItem key={assessment.entry.id} {...view} assessment={assessment} />
      ))}
    </ul>
  );
  return (
    <>
      <h1 tabIndex={-1}>{t('check.results.title')}</h1>
      <p>{answered > 0 ? t('check.results.lead', { answered, count: assessments.length }) : t('check.results.nothing')}</p>
      <p>{data.termEnded ? t('check.results.validity', { to: data.termEnded, number: data.hotline.number }) : t('check.results.askFirst', data.hotline)}</p>
      {policy.questionnaire.doubtsAbout(answers).map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
      {open > 0 ? (
        <p class="screen-only">
          <MoveButton to="next" kind="main">
            {t('check.results.goOn', { count: open })}
          </MoveButton>
        </p>
      ) : (
        <p class="screen-only">{t('check.results.settled')}</p>
      )}
      <h2>{t('check.results.contents')}</h2>
      <ul class="link-list">
        {groups.map(({ verdict, members }) => (
          <li key={verdict}>
            <a href={`#${verdict}`}>{t('check.results.count', { name: t(`check.verdict.${verdict}`), count: members.length })}</a>
          </li>
        ))}
      </ul>
      {groups.map(({ verdict, members }) => (
        <section aria-labelledby={verdict} key={verdict}>
          <h2 id={verdict}>{t(`check.verdict.${verdict}`)}</h2>
          <p class="note">{t(`check.verdictMeans.${verdict}`)}</p>
          {verdict === 'not' ? (
            <details>
              <summary>{t('check.results.showNot', { count: members.length })}</summary>
              {list(members)}
            </details>
          ) : (
            list(members)
          )}
        </section>
      ))}
      <p class="screen-only actions" data-needs-script hidden={!device}>
        <button type="button" class="button second" onClick={() => device?.copy(summaryText(data, assessments, t))}>
          {t('check.results.copy')}
        </button>
        <button type="button" class="button second" onClick={() => window.print()}>
          {t('check.results.print')}
        </button>
      </p>
      {device?.toCopyByHand && (
        <p class="screen-only" data-needs-script>
          <label for="summary-text">{t('check.results.copyLabel')}</label>
          <textarea id="summary-text" readOnly rows={8} value={device.toCopyByHand} />
        </p>
      )}
      <Moves
        t={t}
        moves={[
          { to: 'review', label: t('check.seeReview') },
          ...(answers[askerQuestion] === 'helper' ? [{ to: 'next-person' as const, label: t('check.nextPerson') }] : []),
        ]}
      />
    </>
  );
}
