import type { SpokenSentence } from './spokenSentences.ts';

const name = 'read-aloud';
const fallbackClass = 'being-read';

/** Marks the sentence being read without touching the document; where browsers can't, its whole paragraph. Null marks none. */
export function highlight(sentence: SpokenSentence | null): void {
  for (const block of document.querySelectorAll(`.${fallbackClass}`)) block.classList.remove(fallbackClass);
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set(name, new Highlight(sentence.range));
    else CSS.highlights.delete(name);
  } else {
    sentence?.block.classList.add(fallbackClass);
  }
  sentence?.block.scrollIntoView({ block: 'nearest' });
}
