import type { Explanation, Reason } from '#domain/explain.ts';
import type { CheckView } from './CheckView.ts';
import { optionWords } from './optionWords.ts';

type Shown = Pick<CheckView, 'data' | 't' | 'root'>;
type Props = Shown & { readonly explanation: Explanation };

/** Conditions with their state and clause; a group says whether all are needed or one is enough. */
export function Reasons({ explanation, data, t, root }: Props) {
  const shown = { data, t, root };
  if (explanation.kind === 'reason') {
    return (
      <ul>
        <ReasonItem reason={explanation} {...shown} />
      </ul>
    );
  }
  return (
    <>
      <p>{explanation.kind === 'all' ? t('check.reason.all') : t('check.reason.any')}</p>
      <ul>
        {explanation.of.map((part, index) =>
          part.kind === 'reason' ? (
            <ReasonItem key={index} reason={part} {...shown} />
          ) : (
            <li key={index}>
              <Reasons explanation={part} {...shown} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function ReasonItem({ reason, data, t, root }: Shown & { readonly reason: Reason }) {
  const { condition, negated, met } = reason;
  const term = condition.kind === 'term' ? data.terms.find(({ id }) => id === condition.term)! : null;
  const words = condition.kind === 'term' ? term!.name : optionWords(data, condition.fact, condition.anyOf, t);
  return (
    <li>
      {t(`check.reason.${met}`, { text: negated ? t('check.reason.not', { words }) : words })}
      {condition.check === 'asked' ? (
        <a class="tap" href={`${root}/plan/#${condition.clause}`}>
          {t('check.reason.clause', { id: condition.clause })}
        </a>
      ) : (
        <span class="note">{t('check.reason.assumed', { note: condition.note })}</span>
      )}
      {term && met !== 'yes' && <span class="note">{t('check.reason.term', { note: term.note })}</span>}
    </li>
  );
}
