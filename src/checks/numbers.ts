import { contentFolder } from '#content/folders.js';
import { sumsOf } from '#language/figures.ts';
import type { SiteFault } from './BuiltSite.ts';

/** One kind of number that may stand on the site, and why. */
interface AllowedNumber {
  /** A regular expression for the whole token: the number with the unit behind it. */
  readonly pattern: string;
  readonly source: string;
}

const telephone = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3}[- ]?\d{4})(?!\d)/u;

/** Money, phone numbers, street addresses and opening hours, which no source of ours gives. */
const forbidden: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '钱数', pattern: /(?:\d[\d,.]*|[零一二三四五六七八九十百千万两]{2,}|[一二三四五六七八九十])\s*(?:元|块钱|万元|角钱)/u },
  { name: '电话', pattern: telephone },
  { name: '地址', pattern: /[路街巷道]\s*\d+\s*号|\d+\s*号楼|\d+\s*[楼层室]/u },
  { name: '时间', pattern: /[上下]午\s*\d|(?:周|星期)[一二三四五六日].{0,3}(?:周|星期)[一二三四五六日]|\d{1,2}[:：]\d{2}|\d+\s*点(?!名)/u },
];

/** The same in English. */
const forbiddenInEnglish: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '钱数', pattern: /\d[\d,.]*\s*(?:yuan|RMB|CNY|jiao)\b|[¥￥$€£]\s*\d[\d,.]*/iu },
  { name: '电话', pattern: telephone },
  { name: '地址', pattern: /\b(?:No\. ?)?\d+,? (?:[A-Z]\w+ ){1,3}(?:Road|Street|Avenue|Lane|Alley)\b|\b(?:Room|Floor|Building) \d+/u },
  { name: '时间', pattern: /\b\d{1,2}:\d{2}\b|\b\d{1,2} ?(?:a\.?m\b|p\.?m\b|o['’]clock)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day to\b/iu },
];

/** Everything in a text that looks like a telephone number. */
export function telephonesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(telephone, 'gu'))].map(([number]) => number);
}

/**
 * The first words of each kind that no source of ours gives. A telephone number has a source where it is one of those
 * with one, whole; a sum of money where the plan says this sum; anything else where the plan says it in the same words.
 */
function firstForbidden(kinds: typeof forbidden, text: string, plan: string, telephones: readonly string[]): readonly { readonly name: string; readonly found: string }[] {
  const sums = sumsOf(plan);
  const isBacked = (found: string, pattern: RegExp) => {
    if (pattern === telephone) return telephones.includes(found);
    const said = [...sumsOf(found)];
    return said.length > 0 ? said.every((sum) => sums.has(sum)) : plan.includes(found.replace(/\s/g, ''));
  };
  return kinds.flatMap(({ name, pattern }) => {
    const found = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([match]) => match).find((match) => !isBacked(match, pattern));
    return found === undefined ? [] : [{ name, found }];
  });
}

/** A number, or a range of numbers, with the unit behind it. */
const token = /\d+(?:[.\-—:到]\d+)*(?: ?[年月日岁级个项名所条页件次元块户时号楼室层人天章类种份成倍周%])?/gu;

/**
 * Numbers in a text that neither the plan nor the allow-list backs.
 * @param text a page's visible text
 * @param planText the plan, NFKC-folded, white space removed
 * @param known exact strings that may stand anywhere (clause ids, recorded source addresses)
 * @param telephones numbers with a source, as they are written
 */
export function unbackedNumbers(
  page: string,
  text: string,
  planText: string,
  known: readonly string[],
  allowed: readonly AllowedNumber[],
  telephones: readonly string[] = [],
): readonly SiteFault[] {
  const remaining = known.reduce((rest, part) => rest.replaceAll(part, ' '), text).normalize('NFKC');
  const patterns = allowed.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u'));
  const faults: SiteFault[] = [];
  for (const { name, found } of firstForbidden(forbidden, remaining, planText, telephones)) faults.push({ page, message: `像是${name}：“${found}”。没有来源，不能写。（unsourced ${name}）` });
  for (const [found] of remaining.matchAll(token)) {
    const number = found.replace(/\s/g, '');
    if (planText.includes(number) || patterns.some((pattern) => pattern.test(number))) continue;
    faults.push({ page, message: `数字 “${number}” 在规划里没有，也不在 ${contentFolder}/numbers.yaml 里。（unsourced number）` });
  }
  return faults;
}

/** Units that Chinese writes behind a number and English does not, so that the allow-list holds for both. */
const unitsOfAllowed = ['', '年', '月', '日', '岁', '条', '所', '人', '名'];
/** What fits this is a count by its Chinese unit (70件); without the unit it would let any number pass. */
const anyNumber = '98765';
const figure = /\d+(?:[.-]\d+)*%?/gu;

/**
 * Figures in a text of another language that neither the plan nor the allow-list backs. The plan's numerals in Hanzi
 * count as their figures.
 * @param planFigures the plan's figures as digits
 * @param planText the plan, for sums of money
 */
export function unbackedFigures(
  page: string,
  text: string,
  planFigures: ReadonlySet<string>,
  known: readonly string[],
  allowed: readonly AllowedNumber[],
  telephones: readonly string[] = [],
  planText = '',
): readonly SiteFault[] {
  const remaining = known.reduce((rest, part) => rest.replaceAll(part, ' '), text).normalize('NFKC');
  const fits = (pattern: RegExp, number: string) => unitsOfAllowed.some((unit) => pattern.test(number + unit));
  const patterns = allowed.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u')).filter((pattern) => !fits(pattern, anyNumber));
  const isBacked = (found: string) => planFigures.has(found) || telephones.includes(found) || patterns.some((pattern) => fits(pattern, found));
  return [
    ...firstForbidden(forbiddenInEnglish, remaining, planText, telephones).map(({ name, found }) => ({ page, message: `像是${name}：“${found}”。没有来源，不能写。（unsourced ${name}）` })),
    ...[...remaining.matchAll(figure)]
      .map(([found]) => found)
      .filter((found) => !isBacked(found))
      .map((found) => ({ page, message: `数字 “${found}” 在规划里没有，也不在 ${contentFolder}/numbers.yaml 里。（unsourced number）` })),
  ];
}
