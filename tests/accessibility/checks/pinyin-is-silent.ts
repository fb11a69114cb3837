import { lookCheck } from '../inspect.ts';

/** Pinyin that a screen reader says in the middle of the characters: in names, or in ruby that is not hidden. */
export const pinyinIsSilent = lookCheck('pinyin-is-silent', 'pinyin', (kit) => {
  const tone = /[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*/i;
  const found = [];
  for (const element of kit.all('a[href], button, summary, h1, h2, h3, h4, h5, h6, legend, label, [role="button"], [role="heading"]')) {
    if (!kit.isSeen(element) || element.closest('[lang*="Latn" i], [lang]:not([lang^="zh" i])')) continue;
    const name = kit.nameOf(element);
    if (tone.test(name) && /\p{Script=Han}/u.test(name)) found.push(kit.sight(element, `Is named “${name.slice(0, 40)}”, pinyin and all.`));
  }
  for (const mark of kit.all('ruby rt, ruby rp')) if (kit.isChinese(mark) && !mark.closest('[aria-hidden="true"]') && kit.isSeen(mark) && !mark.closest('a[href], button, summary, h1, h2, h3, h4, h5, h6, legend, label')) found.push(kit.sight(mark, `The pinyin “${mark.textContent}” is read aloud.`));
  return found;
});
