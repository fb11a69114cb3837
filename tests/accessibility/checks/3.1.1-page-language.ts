import { lookCheck } from '../inspect.ts';

/** A page whose `lang` is not the language that its text is written in (WCAG 3.1.1). */
export const pageLanguage = lookCheck('3.1.1-page-language', '3.1.1', (kit) => {
  const lang = document.documentElement.lang.toLowerCase();
  if (lang === '') return document.documentElement.hasAttribute('xml:lang') ? [] : [{ target: 'html', message: 'The page does not say its language.' }];
  const text = kit.textElements().filter((element) => element.closest('[lang]') === document.documentElement).map((element) => element.textContent).join(' ');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [han, latin, kana, hangul, cyrillic] = [count(/\p{Script=Han}/gu), count(/[a-z]+/gi), count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Hangul}/gu), count(/\p{Script=Cyrillic}/gu)];
  const all = han + latin + kana + hangul + cyrillic;
  if (all < 10) return [];
  const written = han > all * 0.6 && kana < han * 0.05 ? 'zh' : kana > all * 0.1 ? 'ja' : hangul > all * 0.5 ? 'ko' : latin > all * 0.8 ? 'latin' : cyrillic > all * 0.5 ? 'cyrillic' : null;
  const declared = /^(?:zh|yue|cmn)\b/.test(lang) ? 'zh' : /^ja\b/.test(lang) ? 'ja' : /^ko\b/.test(lang) ? 'ko' : /^(?:ru|uk|bg|sr|mn|kk|be)\b/.test(lang) ? 'cyrillic' : /^(?:ug|ar|fa|he|hi|th|bo|el|ka|hy)\b/.test(lang) ? 'other' : 'latin';
  if (written !== null && written !== declared) return [{ target: 'html', message: `lang="${lang}", and the text is written in ${written}.` }];
  if (written === 'latin' && /^(?:en|fr|de|es)\b/.test(lang)) {
    const hits = { en: count(/\b(?:the|and|of|to|is|for|with|you|this|that)\b/gi), fr: count(/\b(?:les|des|une|est|dans|pour|vous|avec|sur|et)\b/gi), de: count(/\b(?:der|die|das|und|ist|mit|nicht|ein|eine|zu)\b/gi), es: count(/\b(?:el|los|las|una|para|con|por|que|del|y)\b/gi) };
    const own = hits[lang.slice(0, 2) as keyof typeof hits];
    const [best] = Object.entries(hits).sort((one, two) => two[1] - one[1]);
    if (best && best[0] !== lang.slice(0, 2) && best[1] >= 5 && best[1] > own * 3) return [{ target: 'html', message: `lang="${lang}", and the text reads as ${best[0]}.` }];
  }
  if (declared === 'zh') {
    const [simple, traditional] = [count(/[们国这说会时个为来对过还没从给请书电话证务员区处实现应关经费补贴办]/gu), count(/[們國這說會時個為來對過還沒從給請書電話證務員區處實現應關經費補貼辦]/gu)];
    if (/hant|-tw|-hk|-mo/.test(lang) && simple > 10 && simple > traditional * 5) return [{ target: 'html', message: `lang="${lang}", and the text is in simplified characters.` }];
    if (/hans|-cn|-sg/.test(lang) && traditional > 10 && traditional > simple * 5) return [{ target: 'html', message: `lang="${lang}", and the text is in traditional characters.` }];
  }
  return [];
});
