import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PageResult } from './matrix/sweepPage.ts';

interface Line {
  readonly result: PageResult;
  /** Entries of the register that this page used. */
  readonly used: readonly string[];
}

/** What an audit has done so far, one line for each page, so that it can be stopped at any time and go on. */
export class AuditState {
  readonly #file: string;
  readonly #lines = new Map<string, Line>();

  /**
   * @param file JSON lines: the key first, then pages
   * @param key what was audited and by what; a state of another key is begun anew
   */
  constructor(file: string, key: string) {
    this.#file = file;
    const [head, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    if (head !== JSON.stringify({ key })) {
      writeFileSync(file, `${JSON.stringify({ key })}\n`);
      return;
    }
    for (const text of lines) {
      const line = parseLine(text);
      if (line) this.#lines.set(line.result.name, line);
    }
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  add(result: PageResult, used: readonly string[]): void {
    this.#lines.set(result.name, { result, used });
    appendFileSync(this.#file, `${JSON.stringify({ result, used })}\n`);
  }

  results(): readonly PageResult[] {
    return [...this.#lines.values()].map(({ result }) => result);
  }

  used(): readonly string[] {
    return [...this.#lines.values()].flatMap(({ used }) => used);
  }
}

/** A line that the stop cut off is a page not done. */
function parseLine(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
