import type { CheckQuestion } from '#content/CheckData.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';

interface Props {
  readonly question: CheckQuestion;
  readonly easy: NonNullable<CheckQuestion['easy']>;
  readonly ask: keyof CheckQuestion['ask'];
  /** The options on offer. */
  readonly offered: readonly string[];
  readonly t: CheckWords;
}

/** The question once more in easy words, with the options that are put differently there; closed until wanted. */
export function EasyWording({ question, easy, ask, offered, t }: Props) {
  const easier = easy.options
    .map(({ id, label }) => ({ id, easy: label, label: question.options.find((option) => option.id === id)?.label }))
    .filter((option) => offered.includes(option.id));
  return (
    <details>
      <summary>{t('check.easy.summary')}</summary>
      <p>{easy.ask[ask]}</p>
      <p>{easy.help}</p>
      {easier.length > 0 && (
        <ul>
          {easier.map((option) => (
            <li key={option.id}>{t('check.easy.option', { label: option.label ?? '', easy: option.easy })}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
