import type { CheckWords } from '#i18n/CheckWords.ts';
import type { Device } from './CheckView.ts';

/** Consent to remember the answers in this tab; without it they live in memory only. Hidden where the server draws it. */
export function KeepAnswers({ device, t }: { readonly device: Device | null; readonly t: CheckWords }) {
  return (
    <p class="option keep screen-only" data-needs-script hidden={!device}>
      <input type="checkbox" id="keep-answers" checked={device?.isKept} onChange={(event) => device?.keep(event.currentTarget.checked)} />
      <label for="keep-answers">{t('check.keep.label')}</label>
    </p>
  );
}
