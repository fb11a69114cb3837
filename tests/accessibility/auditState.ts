import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { PageResult } from './matrix/sweepPage.ts';

interface Line {
  /** What the page was, and what looked at it. */
  readonly key: string;
  readonly result: PageResult;
}

/** What audits have found, one line for each page, so that one can be stopped at any time, go on, and leave out what has not changed since. */
export class AuditState {
  readonly #file: string;
  readonly #lines = new Map<string, Line>();

  /** @param file JSON lines; of two for one page the later counts */
  constructor(file: string) {
    this.#file = file;
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    // Where a stop cut the last line off, the next must not be written on to it.
    if (written !== '' && !written.endsWith('\n')) appendFileSync(file, '\n');
    for (const text of written.split('\n').filter(Boolean)) {
      const line = parseLine(text);
      if (line) this.#lines.set(line.result.name, line);
    }
  }

  /** What was found on a page, if neither it nor what looks at it has changed since; else null. */
  find(name: string, key: string): PageResult | null {
    const line = this.#lines.get(name);
    return line?.key === key ? line.result : null;
  }

  add(key: string, result: PageResult): void {
    this.#lines.set(result.name, { key, result });
    appendFileSync(this.#file, `${JSON.stringify({ key, result })}\n`);
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
