import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { isNode, type Document, type LineCounter } from 'yaml';
import type { z } from 'zod';
import { fieldPath, type ContentError } from './ContentError.ts';
import { issueInWords } from './issueInWords.ts';
import { parseYaml } from './parseYaml.ts';
import { readText } from './readText.ts';

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
   * @param path absolute path; `.md` files carry the YAML between two `---` lines, `.json` files are JSON
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
    const isWritten = whenMissing === undefined || existsSync(path);
    const text = isWritten ? readText(path, file, errors) : whenMissing;
    if (text === null) return null;
    const parts = path.endsWith('.md') ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1, lineOffset: 0 };
    if (!parts) {
      errors.push({ file, line: 1, field: '—', zh: '开头的字段要写在两行 “---” 中间：第一行是 “---”，写完再一行 “---”。', en: 'The fields at the top stand between two lines “---”: the first line is “---”, and another one ends them.' });
      return null;
    }
    const { yaml, body, bodyLine, lineOffset } = parts;
    const { document, lines, faults } = parseYaml(yaml);
    const badWriting = faults.length === 0 && isWritten && path.endsWith('.json') ? jsonFault(text) : null;
    for (const { line, zh, en } of badWriting ? [badWriting] : faults) {
      errors.push({ file, line: line + lineOffset, field: badWriting ? 'JSON' : 'YAML', zh, en });
    }
    if (faults.length > 0 || badWriting) return null;
    const result = schema.safeParse(document.toJS(), { reportInput: true });
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

/** Null where the two lines `---` are not there. */
function splitFrontMatter(text: string): { yaml: string; body: string; bodyLine: number; lineOffset: number } | null {
  const match = /^---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/.exec(text);
  if (!match) return null;
  const body = match[2]!;
  const before = text.slice(0, text.length - body.trimStart().length);
  return { yaml: match[1]!, body: body.trim(), bodyLine: before.split('\n').length, lineOffset: 1 };
}

/** YAML that is no JSON (a comment, a comma at the end) would stop the programs that read JSON. */
function jsonFault(text: string): { readonly line: number; readonly zh: string; readonly en: string } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = (error as Error).message;
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const line = text.slice(0, Number(position ?? 0)).split('\n').length;
    return { line, zh: 'JSON 读不懂这里。检查双引号是否成对、项目之间有没有逗号、最后一项后面有没有多一个逗号。', en: `JSON cannot read this; check quotes, the commas between items, and that none stands after the last. (${message.split(' in JSON')[0]})` };
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
