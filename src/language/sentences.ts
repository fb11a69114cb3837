/** Sentences of a Chinese text, each with its closing mark; a line without one is a sentence too. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^。！？!?]+[。！？!?]*[”’」』）)]*/gu) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Clauses of one sentence: what stands between commas and semicolons. An enumeration by 、 is one clause. */
export function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[，；,;]/u).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** How many Hanzi a text has; punctuation, digits and Latin letters do not count. */
export function hanziCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
