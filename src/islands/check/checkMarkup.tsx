import { renderToString } from 'preact-render-to-string';
import { Check } from './Check.tsx';
import type { CheckView } from './CheckView.ts';

/** The check as HTML. Astro itself would draw it twice, once to find out what kind of component it is. */
export function checkMarkup(view: CheckView): string {
  return renderToString(<Check {...view} />);
}
