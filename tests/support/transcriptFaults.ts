/** Words that a site in Chinese has in Latin letters. */
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;
const fileName = /\.(?:html?|svg|png|jpe?g|webp|js|css|mp3|webm|pdf)\b/iu;

/**
 * What no page may say to a screen reader (accessibility.md, 4).
 * @param phrases the title, then the phrases of the main part from its beginning
 * @param title the document's title
 * @param breaksWords the reader breaks the text after each word (ruby), so that 一条一条 is no repetition
 * @param sources addresses given as the source of a statement, which may hold a file's name
 */
export function transcriptFaults(phrases: readonly string[], title: string, sources: readonly string[] = [], breaksWords = false): readonly string[] {
  const faults: string[] = [];
  if (title === '' || phrases[0] !== title) faults.push(`the first utterance is "${phrases[0]}", not the title "${title}"`);
  // The skip link leads to the main part: its own announcement, then the heading. A status that is still empty says nothing.
  const heading = phrases.slice(1).filter((phrase) => phrase !== 'status').findIndex((phrase) => /^heading, .*level 1$/u.test(phrase));
  if (heading < 0 || heading > 2) faults.push(`the main heading is phrase ${heading} after the skip link: ${phrases.slice(1, 5).join(' / ')}`);
  phrases.forEach((phrase, index) => {
    const isRepeated = index > 0 && phrase === phrases[index - 1];
    if (isRepeated && !(breaksWords && /^\p{Script=Han}{1,4}$/u.test(phrase))) faults.push(`said twice in a row: "${phrase}"`);
    if (toned.test(phrase)) faults.push(`pinyin is read out: "${phrase}"`);
    if (fileName.test(sources.reduce((rest, source) => rest.replace(source, ''), phrase))) faults.push(`a file's name is read out: "${phrase}"`);
    if (/\bclickable\b|undefined|\{\{|\[object/u.test(phrase)) faults.push(`not for ears: "${phrase}"`);
  });
  if (!phrases.at(-1)?.startsWith('end of main')) faults.push(`the main part does not end: "${phrases.at(-1)}"`);
  return faults;
}
