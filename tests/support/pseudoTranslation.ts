import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { figureDifference } from '#language/translatedFigures.ts';
import { readLedger } from '#content/accessibilityLedger.ts';
import { plainLines } from '#content/plainLines.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { mirrorsOf, type Words } from '#content/translation/Mirror.ts';
import { unitHashes } from '#content/translation/pairTexts.ts';

/**
 * A copy of content/ with a sound translation into another language that says nothing: “Text”, and the figures, links
 * and placeholders of the source.
 * @returns the copy of content/
 */
export function contentWithPseudoTranslation(code: string): string {
  const project = mkdtempSync(join(tmpdir(), 'translation-'));
  const folder = join(project, 'content');
  cpSync('content', folder, { recursive: true });
  cpSync('docs/accessibility-ledger.yaml', join(project, 'docs/accessibility-ledger.yaml'));
  for (const language of ['en', code]) rmSync(join(folder, language), { recursive: true, force: true });
  setLanguages(folder, []);

  const { library } = readLibrary(folder);
  const source = {
    library: library!,
    planFiles: readdirSync(join(folder, 'plan')).filter((name) => name.endsWith('.yaml')).sort(),
    ui: JSON.parse(readFileSync(join(folder, 'ui/zh-CN.json'), 'utf8')) as Words,
    ledger: readLedger('.'),
  };
  const mirrors = mirrorsOf(source, code);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const { file, words, body, own } of mirrors) {
    const fields = { ...(pseudo(words) as object), ...Object.fromEntries(own.map((field) => [field, ['one', 'two', 'three', 'four', 'five'].map((word) => `${field} ${word}`)])) };
    const text = file.endsWith('.json') ? `${JSON.stringify(fields, null, 2)}\n` : stringify(fields, { lineWidth: 0 });
    write(file, body === null ? text : `---\n${text}---\n\n${pseudoBody(body)}\n`);
  }
  write(`${code}/avoid.yaml`, '- { word: handicapped, say: disabled, except: [a handicapped golfer] }\n');
  write(`${code}/made-from.json`, `${JSON.stringify(Object.fromEntries(unitHashes(mirrors)), null, 2)}\n`);
  setLanguages(folder, [code]);
  return folder;
}

/** Lists zh-CN and these languages in site.yaml. */
function setLanguages(folder: string, codes: readonly string[]): void {
  const path = join(folder, 'site.yaml');
  const list = ['  - { code: zh-CN, name: 中文, path: "" }', ...codes.map((code) => `  - { code: ${code}, name: ${code}, path: ${code} }`)];
  writeFileSync(path, readFileSync(path, 'utf8').replace(/languages:\n(?: {2}.*\n)+/, `languages:\n${list.join('\n')}\n`));
}

function pseudo(words: Words): Words {
  if (typeof words === 'string') return `Text ${[...figureDifference(words.replace(/\{\{\w+\}\}/g, ' '), '').lost, ...new Set(words.match(/\{\{\w+\}\}/g))].join(' ')}`.trim();
  if (Array.isArray(words)) return words.map(pseudo);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]));
}

function pseudoBody(body: string): string {
  const links = [...body.matchAll(/\]\(([^)\s]+)/g)].map(([, address]) => `[link](${address})`);
  return body === '' ? '' : ['Text', ...figureDifference(plainLines(body).join('\n'), '').lost, ...links].join(' ');
}
