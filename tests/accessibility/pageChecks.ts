import { textAlternatives } from './checks/1.1.1-text-alternatives.ts';
import { mediaAlternatives } from './checks/1.2-media-alternatives.ts';
import { generatedContent } from './checks/1.3.1-generated-content.ts';
import { groups } from './checks/1.3.1-groups.ts';
import { fakeHeadings } from './checks/1.3.1-headings.ts';
import { labels } from './checks/1.3.1-labels.ts';
import { fakeLists } from './checks/1.3.1-lists.ts';
import { rolesHideMeaning } from './checks/1.3.1-roles-hide-meaning.ts';
import { tables } from './checks/1.3.1-tables.ts';
import { readingOrder } from './checks/1.3.2-reading-order.ts';
import { sensory } from './checks/1.3.3-sensory.ts';
import { orientation } from './checks/1.3.4-orientation.ts';
import { inputPurpose } from './checks/1.3.5-input-purpose.ts';
import { colourAlone } from './checks/1.4.1-colour-alone.ts';
import { reflow } from './checks/1.4.10-reflow.ts';
import { nonTextContrast } from './checks/1.4.11-non-text-contrast.ts';
import { textSpacing } from './checks/1.4.12-text-spacing.ts';
import { hoverContent } from './checks/1.4.13-hover-content.ts';
import { autoplay } from './checks/1.4.2-autoplay.ts';
import { textContrast } from './checks/1.4.3-text-contrast.ts';
import { textSize } from './checks/1.4.4-text-size.ts';
import { imagesOfText } from './checks/1.4.5-images-of-text.ts';
import { keyboard } from './checks/2.1.1-keyboard.ts';
import { trap } from './checks/2.1.2-trap.ts';
import { characterKeys } from './checks/2.1.4-character-keys.ts';
import { timeLimits } from './checks/2.2.1-time-limits.ts';
import { moving } from './checks/2.2.2-moving.ts';
import { reducedMotion } from './checks/2.3.3-reduced-motion.ts';
import { skipLink } from './checks/2.4.1-skip-link.ts';
import { focusObscured } from './checks/2.4.11-focus-obscured.ts';
import { focusContrast } from './checks/2.4.13-focus-contrast.ts';
import { title } from './checks/2.4.2-title.ts';
import { focusOrder } from './checks/2.4.3-focus-order.ts';
import { linkText } from './checks/2.4.4-link-text.ts';
import { headingsAndLabels } from './checks/2.4.6-headings-labels.ts';
import { focusVisible } from './checks/2.4.7-focus-visible.ts';
import { pointer } from './checks/2.5.2-pointer.ts';
import { labelInName } from './checks/2.5.3-label-in-name.ts';
import { targetSize } from './checks/2.5.8-target-size.ts';
import { pageLanguage } from './checks/3.1.1-page-language.ts';
import { languageOfParts } from './checks/3.1.2-language-of-parts.ts';
import { onFocus } from './checks/3.2.1-on-focus.ts';
import { onInput } from './checks/3.2.2-on-input.ts';
import { errors } from './checks/3.3.1-errors.ts';
import { instructions } from './checks/3.3.2-instructions.ts';
import { authentication } from './checks/3.3.8-authentication.ts';
import { nameRoleValue } from './checks/4.1.2-name-role-value.ts';
import { statusMessages } from './checks/4.1.3-status-messages.ts';
import { browserFunctions } from './checks/browser-functions.ts';
import { forcedColours } from './checks/forced-colours.ts';
import { ownOrigin } from './checks/own-origin.ts';
import { pinyinIsSilent } from './checks/pinyin-is-silent.ts';
import { print } from './checks/print.ts';
import { speakableSymbols } from './checks/speakable-symbols.ts';
import type { PageCheck } from './PageCheck.ts';

/** Every check of ours that any page can be put to, in the order of the criteria. */
export const pageChecks: readonly PageCheck[] = [
  textAlternatives,
  mediaAlternatives,
  generatedContent,
  groups,
  fakeHeadings,
  labels,
  fakeLists,
  rolesHideMeaning,
  tables,
  readingOrder,
  sensory,
  orientation,
  inputPurpose,
  colourAlone,
  reflow,
  nonTextContrast,
  textSpacing,
  hoverContent,
  autoplay,
  textContrast,
  textSize,
  imagesOfText,
  keyboard,
  trap,
  characterKeys,
  timeLimits,
  moving,
  reducedMotion,
  skipLink,
  focusObscured,
  focusContrast,
  title,
  focusOrder,
  linkText,
  headingsAndLabels,
  focusVisible,
  pointer,
  labelInName,
  targetSize,
  pageLanguage,
  languageOfParts,
  onFocus,
  onInput,
  errors,
  instructions,
  authentication,
  nameRoleValue,
  statusMessages,
  browserFunctions,
  forcedColours,
  ownOrigin,
  pinyinIsSilent,
  print,
  speakableSymbols,
];
