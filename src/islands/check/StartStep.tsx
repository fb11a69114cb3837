import type { CheckView } from './CheckView.ts';
import { MoveButton } from './Moves.tsx';

/** What the check is, what it is not, and where the answers go; then one button. */
export function StartStep({ data, journey, t, root, sourceLang }: CheckView) {
  const isResumed = Object.keys(journey.answers).length > 0;
  return (
    <>
      <h1 tabIndex={-1}>{t('check.title')}</h1>
      <p>{t('check.start.lead', { count: data.questions.length })}</p>
      <p>{t('check.start.anyTime')}</p>
      <p>{t('check.start.notDecision')}</p>
      <p>
        <MoveButton to="next" kind="main">
          {isResumed ? t('check.start.resume') : t('check.start.begin')}
        </MoveButton>
      </p>
      <h2>{t('check.start.whoHeading')}</h2>
      <p>{t('check.start.who')}</p>
      <p>
        <a class="tap" href={`${root}/check/paper/`}>
          {t('check.start.paper')}
        </a>
      </p>
      <p>
        <a class="tap" href="/easy/check/" hreflang={sourceLang}>
          {t('check.easy.link')}
        </a>
      </p>
      <h2>{t('check.start.privacyHeading')}</h2>
      <p>{t('check.start.privacy')}</p>
      <p>{t('check.start.privacyNoScript')}</p>
      {isResumed && (
        <p>
          <MoveButton to="clear">{t('check.clear')}</MoveButton>
        </p>
      )}
    </>
  );
}
