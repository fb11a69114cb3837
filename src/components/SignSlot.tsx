import type { ShownSign, SignVideo } from '#content/Library.ts';
import type { SignWords } from '#i18n/CheckWords.ts';

interface Props {
  /** What the slot holds. Not called `slot`, which Astro keeps for itself. */
  sign: ShownSign;
  t: SignWords;
  /** Where the words that the video signs stand as text. */
  transcriptHref: string;
}

/**
 * The place for a page's sign-language video, found by its heading (WCAG 1.2.6, 1.2.2, 1.2.8).
 * Says its state in words; shows a player only when there is something to play, and that the browser's own,
 * which fetches nothing before it is started. Holds no state, so that it can be rendered anywhere.
 */
export function SignSlot({ sign, t, transcriptHref }: Props) {
  const headingId = `sign-${sign.id}`;
  return (
    <section class="sign-slot screen-only" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('sign.heading')}</h2>
      {sign.state === 'none' && <p>{t('sign.none')}</p>}
      {sign.state === 'in-production' && <p>{t('sign.inProduction', { signer: sign.signer, since: sign.since })}</p>}
      {sign.state === 'video' && (
        <>
          {sign.isOutdated && <p><strong>{t('sign.outdated')}</strong></p>}
          <video
            controls
            playsInline
            preload="none"
            src={sign.video.video}
            poster={sign.video.poster}
            width={sign.video.width}
            height={sign.video.height}
            aria-labelledby={headingId}
          >
            <track kind="captions" src={sign.video.captions} srcLang="zh-CN" label={t('sign.captions')} default />
          </video>
          <p>{t('sign.length', { duration: durationInWords(sign.video, t), megabytes: sign.video.megabytes })}</p>
          {sign.video.host && <p>{t('sign.host', { host: sign.video.host })}</p>}
          <ul class="link-list">
            <li><a href={sign.video.video} download>{t('sign.download', { megabytes: sign.video.megabytes })}</a></li>
            <li><a href={transcriptHref}>{t('sign.transcript', { name: sign.name })}</a></li>
          </ul>
          <p class="note">{t('sign.people', { signer: sign.video.signer, reviewer: sign.video.reviewer, date: sign.video.date })}</p>
        </>
      )}
    </section>
  );
}

function durationInWords({ durationSeconds }: SignVideo, t: SignWords): string {
  const whole = Math.ceil(durationSeconds);
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  if (minutes === 0) return t('sign.seconds', { seconds });
  return seconds === 0 ? t('sign.minutes', { minutes }) : t('sign.minutesAndSeconds', { minutes, seconds });
}
