import type { ContentError } from './ContentError.ts';
import type { EasyPart } from './Library.ts';
import { easyParts } from './schemas/easy.ts';
import type { YamlFile } from './YamlFile.ts';

const byHeading = new Map<string, (typeof easyParts)[number]>(easyParts.map((part) => [part.heading, part]));
const mayBeMissing = 'begin';

/**
 * Reads the body of an easy page: `## ` headings in their order, one idea a line, `- ` for a line of a list.
 * Faults are added to `errors`, each at its line.
 */
export function readEasyParts(file: YamlFile<unknown>, errors: ContentError[]): readonly EasyPart[] {
  const parts: { id: EasyPart['id']; heading: string; lines: EasyPart['lines'][number][]; line: number }[] = [];
  const fault = (line: number, field: string, zh: string, en: string) => errors.push({ file: file.file, line, field, zh, en });

  file.body.split('\n').forEach((row, index) => {
    const line = file.bodyLine + index;
    const text = row.trim();
    if (text === '') return;
    if (text.startsWith('#')) {
      const heading = text.replace(/^#+\s*/, '');
      const part = byHeading.get(heading);
      if (!part || !text.startsWith('## ')) {
        fault(line, heading, `没有叫 “${heading}” 的段落。只能写：${headings()}。`, `No such part. Write one of: ${headings()}.`);
      } else {
        parts.push({ ...part, lines: [], line });
      }
      return;
    }
    const current = parts.at(-1);
    if (!current) {
      fault(line, '—', '这一行前面没有标题。请先写 “## 这是什么”。', 'No heading stands above this line.');
      return;
    }
    const isItem = text.startsWith('- ');
    current.lines.push({ text: isItem ? text.slice(2).trim() : text, isItem, line });
  });

  const order = easyParts.map(({ id }) => id);
  parts.forEach(({ id, heading, line, lines }, index) => {
    if (index > 0 && order.indexOf(id) <= order.indexOf(parts[index - 1]!.id)) {
      fault(line, heading, `段落的次序不对。请按这个次序写：${headings()}。`, `Parts out of order. The order is: ${headings()}.`);
    }
    if (lines.length === 0) fault(line, heading, '这一段是空的。请写至少一行。', 'This part is empty.');
  });
  for (const { id, heading } of easyParts) {
    if (id !== mayBeMissing && !parts.some((part) => part.id === id)) {
      fault(file.bodyLine, heading, `缺少 “## ${heading}” 这一段。`, `The part "${heading}" is missing.`);
    }
  }
  return parts.map(({ id, heading, lines }) => ({ id, heading, lines }));
}

function headings(): string {
  return easyParts.map(({ heading }) => heading).join('、');
}
