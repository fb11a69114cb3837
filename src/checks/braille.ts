import type { SiteCheck, SiteFault } from './BuiltSite.ts';

/** Unicode braille of six dots and blanks, nothing else: an unwritten sign must never show as itself or as “?”. */
export const brailleTextFaults: SiteCheck = {
  onPage: (page, html) =>
    html
      .querySelectorAll('[lang="zh-Brai"]')
      .flatMap((element) => [...new Set(element.text.match(/[^\u2800-\u283F\s]/gu) ?? [])])
      .map((sign) => ({ page, message: `点字里有不是盲文的 “${sign}”（not braille）` })),
};

/**
 * Faults of a braille-ready file: signs outside braille ASCII, lines or pages too long for the size in its name,
 * a page without its number, an empty file.
 * @param name e.g. `bus-free-40x25.brf`
 */
export function brfFaults(name: string, text: string): readonly SiteFault[] {
  const page = `/braille/${name}`;
  const [, cells, lines] = /-(\d+)x(\d+)\.brf$/.exec(name) ?? [];
  if (!cells || !lines) return [{ page, message: '文件名里没有方数和行数（no size in the file name）' }];
  if (text.trim() === '') return [{ page, message: '文件是空的（empty file）' }];
  return text.split('\f').flatMap((sheet, index): readonly SiteFault[] => {
    const rows = sheet.split('\r\n').slice(0, -1);
    const at = (message: string) => ({ page, message: `第 ${index + 1} 页：${message}` });
    return [
      ...(rows.length > Number(lines) ? [at(`有 ${rows.length} 行，多了（too many lines）`)] : []),
      ...(/#[A-J]+$/.test(rows.at(-1) ?? '') ? [] : [at('没有页码（no page number）')]),
      ...rows.filter((row) => row.length > Number(cells)).map((row) => at(`一行有 ${row.length} 方，多了（line too long）`)),
      ...rows.filter((row) => !/^[ -_]*$/.test(row)).map((row) => at(`“${row}” 不是盲文 ASCII（not braille ASCII）`)),
    ];
  });
}
