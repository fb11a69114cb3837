import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatContentError } from '#content/ContentError.ts';
import { contentFolder as folder } from '#content/folders.js';
import type { Library } from '#content/Library.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { Asker, Refusal, Unanswered } from '#editor/Asker.ts';
import { writeDraft, type Draft } from '#editor/Draft.ts';
import { newEntitlement } from '#editor/newEntitlement.ts';
import { newDepartment, newQuestion, newSign, newTerm } from '#editor/newOthers.ts';

/** `npm run new -- entitlement`: asks, writes a sound file, tells the next step. Every answer may be an option: `--title=…`. */
const kinds: Readonly<Record<string, (ask: Asker, library: Library) => Promise<Draft>>> = {
  entitlement: (ask, library) => newEntitlement(ask, library, readFileSync(join(folder, 'site.yaml'), 'utf8')),
  question: newQuestion,
  term: newTerm,
  department: newDepartment,
  sign: (ask, library) => newSign(ask, library, new Date().toISOString().slice(0, 10)),
};

const [kind = '', ...rest] = process.argv.slice(2);
const draftOf = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
const { library, errors } = readLibrary(folder);
if (!draftOf || !library) {
  console.error(
    library
      ? `写什么？npm run new -- ${Object.keys(kinds).join('、')} 里的一个。 | One of: ${Object.keys(kinds).join(', ')}.`
      : `${errors.map(formatContentError).join('\n\n')}\n\n${folder} 读不懂，先改好上面的。 | Mend the faults above first.`,
  );
  process.exit(1);
}

const input = createInterface({ input: process.stdin, ...(process.stdin.isTTY && { output: process.stdout }) });
try {
  const ask = new Asker(optionsIn(rest), input, (text) => console.log(text));
  const draft = await draftOf(ask, library);
  const [unused] = ask.unusedOptions;
  if (unused !== undefined) throw new Refusal(`没有用到 --${unused}，请看看是不是写错了。什么也没有写。 | --${unused} answered nothing; nothing was written.`);
  writeDraft(folder, draft);
  console.log(`\n写好了：\n${[...draft.files.keys(), ...draft.changes.keys()].map((path) => `  ${join(folder, path)}`).join('\n')}`);
  console.log(`\n下一步：\n${draft.next.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof Unanswered)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  input.close();
}

/** `--name=value`, several times for a list. Throws on anything else. */
function optionsIn(args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, string[]>();
  for (const arg of args) {
    const [, name, value] = /^--([A-Za-z-]+)=([\s\S]*)$/.exec(arg) ?? [];
    if (name === undefined) throw new Refusal(`“${arg}” 看不懂。写成 --title=… | Write options as --title=…`);
    options.set(name, [...(options.get(name) ?? []), value!]);
  }
  return options;
}
