import type { CheckEntry } from '#content/CheckData.ts';
import type { Assessment } from '#domain/assess.ts';
import { decisivePart, reasonsOf, type Explanation } from '#domain/explain.ts';
import type { CheckView } from './CheckView.ts';
import { MoveButton } from './Moves.tsx';
import { optionWords } from './optionWords.ts';
import { Reasons } from './Reasons.tsx';
import { questionOf } from './wording.ts';

type Props = CheckView & { readonly assessment: Assessment<CheckEntry> };

/** One result: what it is, why, what would settle it, whom to ask. */
export function ResultItem(props: Props) {
  const { data, policy, t, root, assessment } = props;
  const { entry, outcome, explanation } = assessment;
  const why = decisivePart(explanation);
  return (
    <li>
      <h3>
        <a class="tap" href={`${root}/entitlements/${entry.id}/`}>
          {entry.title}
        </a>
      </h3>
      {outcome.verdict !== 'not' && <p>{entry.answer}</p>}
      {outcome.laterAge !== null && <p>{t('check.results.laterAge', { age: optionWords(data, policy.questionnaire.risingQuestion!, [outcome.laterAge], t) })}</p>}
      {outcome.verdict === 'need-more' && <Settling {...props} why={why} />}
      {outcome.match === 'yes' && <Caveats {...props} />}
      {(outcome.verdict === 'ask' || outcome.verdict === 'need-more') && (
        <p>
          {t('check.results.askWhom')}
          {entry.ask.map(({ name, url }) => (
            <a class="tap ask" href={root + url} key={url}>
              {name}
            </a>
          ))}
          <span class="ask">{t('check.results.hotline', { name: data.hotline.name, number: data.hotline.number })}</span>
        </p>
      )}
      <details>
        <summary>
          {t('check.results.why')}
          <span class="visually-hidden">{t('check.results.whyOf', { title: entry.title })}</span>
        </summary>
        <Reasons explanation={why} data={data} t={t} root={root} />
      </details>
    </li>
  );
}

/** Why a yes is no more than "ask": what an office decides, and how firmly the plan speaks. */
function Caveats({ assessment: { entry, outcome }, t, root }: Props) {
  const isHedged = entry.certainty !== 'definite';
  const isUnclear = outcome.verdict === 'ask' && !isHedged && entry.officeDecides.length === 0 && entry.atMostAskWhenSeveralCategories;
  if (!isHedged && !isUnclear && entry.officeDecides.length === 0) return null;
  return (
    <ul>
      {isHedged && <li>{entry.certainty === 'conditional' ? t('check.results.certaintyConditional') : t('check.results.certaintyEncouraged')}</li>}
      {isUnclear && <li>{t('check.results.gradeUnclear')}</li>}
      {entry.officeDecides.map(({ text, clause, department }) => (
        <li key={text}>
          {t('check.results.office', { text })}
          {department && t('check.results.officeBy', { department })}
          {clause && (
            <a class="tap" href={`${root}/plan/#${clause}`}>
              {t('check.reason.clause', { id: clause })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What would settle an open result: the questions still to answer, where to find what was not known, or that only an office can tell. */
function Settling({ data, policy: { questionnaire }, journey: { answers }, why, t }: Props & { readonly why: Explanation }) {
  const open = [...new Set(reasonsOf(why).flatMap((reason) => reason.open))].map((id) => questionOf(data, id));
  const toAnswer = open.filter(({ id }) => questionnaire.isAsked(id, answers) && answers[id] === undefined);
  const notKnown = open.filter(({ id }) => questionnaire.isAsked(id, answers) && answers[id] !== undefined);
  const needsCertificate = open.some(({ id }) => !questionnaire.isAnswerable(id, answers));
  return (
    <>
      {toAnswer.length > 0 && (
        <p class="screen-only">
          {t('check.results.settle')}
          {toAnswer.map(({ id, name }) => (
            <MoveButton to={id} key={id}>
              {t('check.results.settleNow', { name })}
            </MoveButton>
          ))}
        </p>
      )}
      {notKnown.map(({ id, name, help }) => (
        <p key={id}>
          <MoveButton to={id}>{t('check.results.settleNow', { name })}</MoveButton>
          {t('check.results.settleWhere', { help })}
        </p>
      ))}
      {needsCertificate && <p>{t('check.results.settleCertificate')}</p>}
      {open.length === 0 && <p>{t('check.results.settleOffice')}</p>}
    </>
  );
}
