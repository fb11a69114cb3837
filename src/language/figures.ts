const digits = '零一二三四五六七八九';
const unit = '(?=周?岁|级|年|月|日|号|成|倍|个百分点)';
const written = new RegExp(`[${digits}十百]+${unit}`, 'gu');

/**
 * The figures of a text, each once, as digits: `20%`, `60`, `12345`. Numbers written in Hanzi count where a unit
 * stands behind them (六十周岁, 二级), so that 一样 or 一起 is no figure. A range gives its two ends.
 */
export function figuresOf(text: string): ReadonlySet<string> {
  const folded = text.normalize('NFKC');
  const inDigits = folded.match(/\d+(?:\.\d+)?%?/gu) ?? [];
  const inHanzi = (folded.match(written) ?? []).map(numberOf).map(String);
  return new Set([...inDigits, ...inHanzi]);
}

const sum = /(\d[\d,]*(?:\.\d+)?|[零一二两三四五六七八九十百千万]+)\s*(万)?(?:元|块钱|yuan|RMB|CNY)|[¥￥]\s*(\d[\d,]*(?:\.\d+)?)/giu;

/** The sums of money in a text, each once, in yuan: 六百元, `600 yuan` and `0.06万元` are one. */
export function sumsOf(text: string): ReadonlySet<number> {
  return new Set([...text.normalize('NFKC').matchAll(sum)].map(([, before, tenThousands, behind]) => amountOf((before ?? behind)!) * (tenThousands ? 10_000 : 1)));
}

function amountOf(written: string): number {
  if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
  const [tenThousands, rest] = written.includes('万') ? (written.split('万') as [string, string]) : ['', written];
  const [thousands, below] = rest.includes('千') ? (rest.split('千') as [string, string]) : ['', rest];
  const valueOf = (hanzi: string) => numberOf(hanzi.replaceAll('两', '二'));
  return (written.includes('万') ? 10_000 * (valueOf(tenThousands) || 1) : 0) + (rest.includes('千') ? 1000 * (valueOf(thousands) || 1) : 0) + valueOf(below);
}

/** A number below one thousand written in Hanzi, e.g. 二十五. */
function numberOf(hanzi: string): number {
  const [hundreds, rest] = hanzi.includes('百') ? (hanzi.split('百') as [string, string]) : ['', hanzi];
  const [tens, ones] = rest.includes('十') ? (rest.split('十') as [string, string]) : ['', rest];
  const value = (character: string, missing: number) => (character === '' ? missing : Math.max(0, digits.indexOf(character.at(-1)!)));
  return (hanzi.includes('百') ? value(hundreds, 1) * 100 : 0) + (rest.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0);
}
