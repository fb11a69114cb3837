type Row = Readonly<Record<string, string>>;

/**
 * Records as CSV (RFC 4180): a header, then one row each. A field within a field is a column of its own
 * (`title.zh-CN`); of a list of things each has one line in the cell, a list of plain values is divided by "; ".
 * Begins with the byte order mark, without which Excel takes UTF-8 Chinese for something else.
 */
export function csvOf(records: readonly object[]): string {
  const rows = records.map((record) => flatten(record, ''));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // Where one record has nothing and another has parts, the parts are the columns.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function flatten(value: unknown, path: string): Row {
  if (value === null || value === undefined) return { [path]: '' };
  if (typeof value !== 'object') return { [path]: String(value) };
  if (!Array.isArray(value)) return Object.assign({}, ...Object.entries(value).map(([key, part]) => flatten(part, path ? `${path}.${key}` : key))) as Row;
  if (value.every((item) => typeof item !== 'object')) return { [path]: value.join('; ') };
  const items = value.map((item) => flatten(item, path));
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  return Object.fromEntries(columns.map((column) => [column, items.map((item) => item[column] ?? '').join('\n')]));
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
