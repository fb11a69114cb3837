import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { LineCounter, parseDocument, isNode, type Document } from 'yaml';
import type { z } from 'zod';
import { fieldPath, type ContentError } from './ContentError.ts';
import { issueInWords } from './issueInWords.ts';

/** A YAML file, or a Markdown file's front matter, that knows on which line each field stands. */
export class YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** Markdown below the front matter; empty for plain YAML. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #lineOffset: number;

  private constructor(file: string, value: T, body: string, bodyLine: number, document: Document, lines: LineCounter, lineOffset: number) {
    this.file = file;
    this.value = value;
    this.body = body;
    this.bodyLine = bodyLine;
    this.#document = document;
    this.#lines = lines;
    this.#lineOffset = lineOffset;
  }

  /**
   * Reads and checks one file.
   * @param path absolute path; `.md` files carry the YAML between two `---` lines
   * @param root the folder that error paths are told from
   * @param whenMissing YAML to read where there is no such file; without it the file must be there
   * @returns the file, or null after its faults were added to `errors`
   */
  static read<Schema extends z.ZodType>(
    path: string,
    root: string,
    schema: Schema,
    errors: ContentError[],
    whenMissing?: string,
  ): YamlFile<z.output<Schema>> | null {
    const file = relative(root, path);
    if (whenMissing === undefined && !existsSync(path)) {
      errors.push({ file, line: 1, field: '—', zh: '没有这个文件。请写，可以照 content/ 里同名的文件。', en: 'There is no such file. Write it, as the one of the same name in content/.' });
      return null;
    }
    const text = existsSync(path) ? readFileSync(path, 'utf8').replace(/\r\n/g, '\n') : whenMissing!;
    const { yaml, body, bodyLine, lineOffset } = path.endsWith('.md')
      ? splitFrontMatter(text)
      : { yaml: text, body: '', bodyLine: 1, lineOffset: 0 };
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines });
    if (document.errors.length > 0) {
      for (const fault of document.errors) {
        errors.push({
          file,
          line: (fault.linePos?.[0].line ?? 1) + lineOffset,
          field: 'YAML',
          zh: `这里的写法 YAML 读不懂。检查冒号后面有没有空格、缩进是否对齐、引号是否成对。`,
          en: fault.message.split('\n')[0] ?? fault.message,
        });
      }
      return null;
    }
    const result = schema.safeParse(document.toJS());
    if (!result.success) {
      for (const issue of result.error.issues) {
        const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
        errors.push({ file, line: lineOf(document, lines, path) + lineOffset, field: fieldPath(path) || '—', ...issueInWords(issue) });
      }
      return null;
    }
    return new YamlFile(file, result.data, body, bodyLine, document, lines, lineOffset);
  }

  /** A fault at one of this file's fields. */
  errorAt(path: readonly PropertyKey[], zh: string, en: string): ContentError {
    return {
      file: this.file,
      line: lineOf(this.#document, this.#lines, path) + this.#lineOffset,
      field: fieldPath(path) || '—',
      zh,
      en,
    };
  }
}

function splitFrontMatter(text: string): { yaml: string; body: string; bodyLine: number; lineOffset: number } {
  const match = /^---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/.exec(text);
  if (!match) return { yaml: '', body: text, bodyLine: 1, lineOffset: 0 };
  const body = match[2]!;
  const before = text.slice(0, text.length - body.trimStart().length);
  return { yaml: match[1]!, body: body.trim(), bodyLine: before.split('\n').length, lineOffset: 1 };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
