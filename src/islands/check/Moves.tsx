import type { ComponentChildren } from 'preact';
import type { Move } from '#domain/journey.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';

/** A button that sends the form to another step. */
export function MoveButton({ to, kind = 'plain', children }: { readonly to: Move; readonly kind?: 'main' | 'second' | 'plain'; readonly children: ComponentChildren }) {
  return (
    <button type="submit" name="move" value={to} class={{ main: 'button', second: 'button second', plain: 'plain-button' }[kind]}>
      {children}
    </button>
  );
}

/** The moves that every step but the start offers, after its own. */
export function Moves({ moves, t }: { readonly moves: readonly { readonly to: Move; readonly label: string }[]; readonly t: CheckWords }) {
  return (
    <section class="screen-only" aria-labelledby="more-moves">
      <h2 id="more-moves" class="visually-hidden">
        {t('check.moreLabel')}
      </h2>
      <ul class="plain-list moves">
        {moves.map(({ to, label }) => (
          <li key={to}>
            <MoveButton to={to}>{label}</MoveButton>
          </li>
        ))}
        <li>
          <MoveButton to="clear">{t('check.clear')}</MoveButton>
        </li>
      </ul>
    </section>
  );
}
