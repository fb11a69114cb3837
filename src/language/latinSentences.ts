/** Sentences of a text in Latin letters; a point inside a number or an address ends none. */
export function latinSentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?]["”’)]*)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How many words a text has: runs of letters and digits, with what hyphens and apostrophes join. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,/@+-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
