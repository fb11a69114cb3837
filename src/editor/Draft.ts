import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './Asker.ts';

/** What a round of questions has led to; nothing is written before all is answered. */
export interface Draft {
  /** New files: path in content/ → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are there and change: path in content/ → text. */
  readonly changes: ReadonlyMap<string, string>;
  /** What to do next, one step a line, with exact commands. */
  readonly next: readonly string[];
}

/** Writes a draft into content/. Throws, and writes nothing, when a new file is there already. */
export function writeDraft(contentRoot: string, { files, changes }: Draft): void {
  const taken = [...files.keys()].find((path) => existsSync(join(contentRoot, path)));
  if (taken !== undefined) throw new Refusal(`${join(contentRoot, taken)} 已经有了，没有改它。 | ${join(contentRoot, taken)} exists; it was not touched.`);
  for (const [path, text] of [...files, ...changes]) {
    const whole = join(contentRoot, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text, files.has(path) ? { flag: 'wx' } : {});
  }
}
