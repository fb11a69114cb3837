import type { ContentReport, ReportTable } from './contentReport.ts';

/** The report as Markdown. */
export function reportMarkdown({ title, lead, sections }: ContentReport): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const table = ({ columns, rows }: ReportTable) => [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
  const parts = sections.flatMap((section) => [`## ${section.heading}`, ...(section.lead ? [section.lead] : []), table(section.table)]);
  return `${[`# ${title}`, lead, ...parts].join('\n\n')}\n`;
}

/** The report as one HTML page: no script, nothing fetched; wide tables scroll inside and take the keyboard's focus. */
export function reportHtml({ title, lead, sections }: ContentReport): string {
  const section = ({ heading, lead: below, table: { caption, columns, rows } }: ContentReport['sections'][number], index: number) => `
<section aria-labelledby="part-${index}">
<h2 id="part-${index}">${escape(heading)}</h2>
${below ? `<p>${escape(below)}</p>` : ''}
<div role="region" aria-labelledby="table-${index}" tabindex="0">
<table>
<caption id="table-${index}">${escape(caption)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([name = '', ...cells]) => `<tr><th scope="row">${escape(name)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>
</section>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: start; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(lead)}</p>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
