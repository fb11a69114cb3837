/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** As it is to be read, with its unit. */
  readonly text: string;
  /** Ours stand out from what they are compared with, by a dark fill. */
  readonly isOurs: boolean;
}

interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Drawn as a line through the bars. */
  readonly limit?: { readonly value: number; readonly text: string };
}

const width = 760;
const labelWidth = 250;
const valueWidth = 130;
const rowHeight = 26;
const top = 44;

/**
 * Horizontal bars as an SVG picture on a ground of its own, so that its contrasts hold in every theme: ink 15:1, ours
 * 10:1, others 4.6:1, the limit 6:1 on white. By hand, because a dozen rectangles need no library.
 */
export function barChart({ title, bars, limit }: Chart): string {
  const most = Math.max(...bars.map(({ value }) => value), limit?.value ?? 0) || 1;
  const lengthOf = (value: number) => Number(((value / most) * (width - labelWidth - valueWidth)).toFixed(1));
  const height = top + bars.length * rowHeight + (limit ? 30 : 12);
  const bottom = top + bars.length * rowHeight;
  const described = [...bars.map(({ label, text }) => `${label}: ${text}`), ...(limit ? [limit.text] : [])].join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" aria-describedby="desc" font-family="sans-serif" font-size="14" fill="#222">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(described)}.</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="26" font-size="16" font-weight="bold">${escaped(title)}</text>`,
    ...bars.flatMap(({ label, value, text, isOurs }, index) => {
      const y = top + index * rowHeight;
      return [
        `<text x="${labelWidth - 8}" y="${y + 17}" text-anchor="end">${escaped(label)}</text>`,
        `<rect x="${labelWidth}" y="${y + 4}" width="${Math.max(1, lengthOf(value))}" height="${rowHeight - 8}" fill="${isOurs ? '#0b4f8a' : '#757575'}"/>`,
        `<text x="${labelWidth + lengthOf(value) + 8}" y="${y + 17}">${escaped(text)}</text>`,
      ];
    }),
    ...(limit
      ? [
          `<line x1="${labelWidth + lengthOf(limit.value)}" x2="${labelWidth + lengthOf(limit.value)}" y1="${top - 2}" y2="${bottom + 4}" stroke="#a3240a" stroke-width="2" stroke-dasharray="6 3"/>`,
          `<text x="${labelWidth + lengthOf(limit.value)}" y="${bottom + 20}" text-anchor="middle" fill="#a3240a">${escaped(limit.text)}</text>`,
        ]
      : []),
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
