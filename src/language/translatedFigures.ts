const hanziDigits = '零一二三四五六七八九';
const numeral = '〇零一二两三四五六七八九十百千';
/** Behind these a single numeral is a figure too: 一级, 六岁, 三倍. 三级预防 and the like are names. */
const countedUnits = '周?岁|级(?!预防|服务|网络|医院|体系)|月|日|号|成(?!立|员|年)|倍|个百分点|年级';
/** A year or more is a figure; 一年 is “a year”. */
const singleFigure = new RegExp(`(?<![${numeral}])(?:[一二两三四五六七八九](?=${countedUnits})|[二两三四五六七八九](?=年)|(?<=第)[一二三四五六七八九](?=条))`, 'gu');
const fiveYearPlan = /(?:十[一二三四五]|[一-九])五(?=[”"’]?(?:规划|时期|期间|普法|$|[”"’]))/gu;
const percent = new RegExp(`百分之([${numeral}]+|\\d+(?:\\.\\d+)?)`, 'gu');
const digitByDigit = /[〇零一二三四五六七八九]{4}(?=年)/gu;
const several = new RegExp(`[${numeral}]*[十百千][${numeral}]*`, 'gu');
const digits = /\d+(?:\.\d+)?%?/gu;

const headingMarker = /^\s*(?:\((?:[一二三四五六七八九十]+|\d+)\)|[一二三四五六七八九十]+、|\d+[.、](?!\d))/u;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** “May” and “March” are months only beside a number. */
const month = new RegExp(`(?<=\\d )(?:${months.join('|')})|(?:${months.join('|')})(?= \\d)|\\b(?:${months.filter((name) => name !== 'May' && name !== 'March').join('|')})\\b`, 'g');
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** “one” is as often a pronoun, so that it says no number. */
const numberWord = new RegExp(`\\b(?:${numberWords.slice(2).join('|')})\\b`, 'gi');

/** Figures that one side of a translation has and the other has not. */
interface FigureDifference {
  /** In the Chinese, but not in the translation. */
  readonly lost: readonly string[];
  /** In the translation, but not in the Chinese. */
  readonly added: readonly string[];
}

/**
 * Compares the figures of a Chinese text with those of its translation.
 *
 * In the Chinese, a figure is: digits (20%, 1998); a numeral of several characters (十八, 六十, 二〇一七年); a
 * percentage in words (百分之二十 = 20%); a five-year plan (十三五 = 13); a single numeral before a unit of age, grade,
 * date or multiple (一级, 六岁, 四倍), of years from two on (五年), or as the number of an article (第八条). Each must
 * stand in the translation, in digits. Any other single numeral (两种, 一对一) may be written in digits or as a word,
 * and need not be. A translation has no number, in digits or as a word from “two” to “twelve”, that the Chinese lacks.
 * The number of a heading (三、 （一） 1.) may be kept or not.
 */
export function figureDifference(chinese: string, translation: string): FigureDifference {
  const text = folded(chinese);
  const marker = headingMarker.exec(text)?.[0] ?? '';
  const source = text.slice(marker.length);
  const target = folded(translation);
  const wanted = chineseFigures(source);
  const allowed = new Set([...wanted, ...looseNumerals(source), ...[...wanted].map((figure) => figure.replace('%', '')), ...numbersIn(marker)]);
  const written = translatedFigures(target);
  const inWords = [...target.matchAll(numberWord)].map(([word]) => String(numberWords.indexOf(word.toLowerCase())));
  return {
    lost: [...wanted].filter((figure) => !written.has(figure)),
    added: [...new Set([...written, ...inWords])].filter((figure) => !allowed.has(figure)),
  };
}

/** One form for each digit, and no comma between thousands. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/(\d),(?=\d{3}(?!\d))/gu, '$1');
}

/** The number of a heading: 十二、 (三) 1. (1) */
function numbersIn(marker: string): readonly string[] {
  return (marker.match(/\d+|[一二三四五六七八九十]+/gu) ?? []).map((number) => String(valueOf(number)));
}

/** The figures of a Chinese text that no translation may lose; NFKC. */
function chineseFigures(text: string): ReadonlySet<string> {
  const found: string[] = [];
  const take = (rest: string, pattern: RegExp, figureOf: (match: RegExpMatchArray) => string) => rest.replace(pattern, (...match) => {
    found.push(figureOf(match as unknown as RegExpMatchArray));
    return ' ';
  });
  const steps: readonly [RegExp, (match: RegExpMatchArray) => string][] = [
    [percent, ([, number]) => `${valueOf(number!)}%`],
    [digits, ([number]) => number],
    [digitByDigit, ([year]) => valueByDigits(year)],
    [fiveYearPlan, ([name]) => String(valueOf(name.slice(0, -1)))],
    [several, ([number]) => (number.length > 1 ? String(valueOf(number)) : '')],
    [singleFigure, ([number]) => String(valueOf(number))],
  ];
  steps.reduce((rest, [pattern, figureOf]) => take(rest, pattern, figureOf), text);
  return new Set(found.filter((figure) => figure !== ''));
}

/** Values of every single numeral, and of 双 and 俩, which a translation may write as a number. */
function looseNumerals(text: string): readonly string[] {
  return [...text.matchAll(/[一二两三四五六七八九十双俩]/gu)].map(([character]) => (character === '双' || character === '俩' ? '2' : String(valueOf(character))));
}

function translatedFigures(text: string): ReadonlySet<string> {
  const plain = text.replace(/(\d) ?per ?cent\b/giu, '$1%');
  return new Set([...(plain.match(digits) ?? []), ...[...plain.matchAll(month)].map(([name]) => String(months.indexOf(name) + 1)), ...chineseFigures(plain)]);
}

/** A number below ten thousand in Hanzi, or in digits as it is. */
function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number);
  const { sum, last } = [...number].reduce(
    ({ sum, last }, character) => {
      const scale = { 十: 10, 百: 100, 千: 1000 }[character];
      return scale ? { sum: sum + (last || 1) * scale, last: 0 } : { sum, last: digitOf(character) };
    },
    { sum: 0, last: 0 },
  );
  return sum + last;
}

const digitOf = (character: string) => (character === '两' ? 2 : Math.max(0, hanziDigits.indexOf(character)));
const valueByDigits = (year: string) => [...year].map(digitOf).join('');
