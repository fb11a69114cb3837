import type { Aspect } from './fingerprint.ts';

/** What a check asks about beside the document and what of it is rendered: it is asked again where that is new. */
interface Interest {
  readonly layout?: true;
  readonly paint?: true;
  /** It chooses windows and media of its own; which of the cell's windows it starts from is all the same. */
  readonly choosesWindow?: true;
}

const interests: Readonly<Record<string, Interest>> = {
  '1.1.1-text-alternatives': { layout: true },
  '1.2-media-alternatives': {},
  '1.3.1-generated-content': {},
  '1.3.1-groups': {},
  '1.3.1-headings': { layout: true },
  '1.3.1-labels': {},
  '1.3.1-lists': {},
  '1.3.1-roles-hide-meaning': {},
  '1.3.1-tables': {},
  '1.3.2-reading-order': { layout: true },
  '1.3.3-sensory': {},
  '1.3.4-orientation': { layout: true, choosesWindow: true },
  '1.3.5-input-purpose': {},
  '1.4.1-colour-alone': { layout: true, paint: true },
  '1.4.10-reflow': { layout: true, choosesWindow: true },
  '1.4.11-non-text-contrast': { paint: true },
  '1.4.12-text-spacing': { layout: true },
  '1.4.13-hover-content': { layout: true },
  '1.4.2-autoplay': {},
  '1.4.3-text-contrast': { layout: true, paint: true },
  '1.4.4-text-size': { layout: true },
  '1.4.5-images-of-text': { layout: true },
  '2.1.1-keyboard': {},
  '2.1.2-trap': {},
  '2.1.4-character-keys': {},
  '2.2.1-time-limits': {},
  '2.2.2-moving': {},
  '2.3.3-reduced-motion': { layout: true, paint: true, choosesWindow: true },
  '2.4.1-skip-link': { layout: true },
  '2.4.11-focus-obscured': { layout: true },
  '2.4.13-focus-contrast': { paint: true },
  '2.4.2-title': {},
  '2.4.3-focus-order': { layout: true },
  '2.4.4-link-text': {},
  '2.4.6-headings-labels': {},
  '2.4.7-focus-visible': { paint: true },
  '2.5.2-pointer': {},
  '2.5.3-label-in-name': {},
  '2.5.8-target-size': { layout: true },
  '3.1.1-page-language': {},
  '3.1.2-language-of-parts': {},
  '3.2.1-on-focus': {},
  '3.2.2-on-input': {},
  '3.3.1-errors': { paint: true },
  '3.3.2-instructions': {},
  '3.3.8-authentication': {},
  '4.1.2-name-role-value': {},
  '4.1.3-status-messages': {},
  'browser-functions': {},
  'forced-colours': { layout: true, paint: true, choosesWindow: true },
  'own-origin': {},
  'pinyin-is-silent': {},
  print: { layout: true, choosesWindow: true },
  'speakable-symbols': {},
};

/**
 * Whether a check of ours is asked in a cell.
 * @param id one that is not in the table is asked wherever anything is new
 * @param fresh what is new in the cell
 * @param isBase the cell has the base window
 */
export function isAsked(id: string, fresh: ReadonlySet<Aspect>, isBase: boolean): boolean {
  const interest = interests[id];
  if (fresh.has('document') || fresh.has('rendering') || !interest) return fresh.size > 0;
  const { layout = false, paint = false, choosesWindow = false } = interest;
  return ((layout && fresh.has('layout')) || (paint && fresh.has('paint'))) && (!choosesWindow || isBase);
}
