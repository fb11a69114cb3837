import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readAccessibilityLedger } from '#content/accessibilityLedger.ts';

/**
 * Runs the files that the accessibility ledger names and records, file by file, whether they passed.
 *   npm run ledger:record                       all but the real screen reader
 *   npm run ledger:record -- tests/orca         only those whose path begins so
 * Checks of the build (src/checks/) are run by the commands that hold them. Needs a build.
 */
const only = process.argv.slice(2);
const { ledger, results } = readAccessibilityLedger(process.cwd());
const named = [...new Set([...ledger.claims, ...ledger.criteria].flatMap(({ checks }) => checks))].sort();
const chosen = named.filter((file) => (only.length === 0 ? !file.startsWith('tests/orca/') : only.some((start) => file.startsWith(start))));
const on = new Date().toISOString().slice(0, 10);
const recorded: Record<string, { on: string; passed: boolean }> = { ...results };

const isLong = (file: string) => file.startsWith('tests/accessibility/');
record(chosen.filter((file) => file.startsWith('src/checks/')), buildHolds);
record(chosen.filter((file) => file.endsWith('.test.ts')), (files) => eachAlone(files, (file) => succeeds('npx', 'vitest', 'run', file)));
record(chosen.filter((file) => file.endsWith('.spec.ts') && !isLong(file)), (files) => inBrowser(files));
record(chosen.filter((file) => file.endsWith('.spec.ts') && isLong(file)), (files) => inBrowser(files, { ACCESSIBILITY: 'all' }));
record(chosen.filter((file) => file.startsWith('tests/orca/')), (files) => eachAlone(files, (file) => succeeds(process.execPath, file)));
if (chosen.some((file) => !recorded[file]?.passed)) process.exit(1);

/** Writes down which of the files passed; one of which nothing was heard did not. */
function record(files: readonly string[], run: (files: readonly string[]) => ReadonlyMap<string, boolean>): void {
  if (files.length === 0) return;
  const passed = run(files);
  for (const file of files) {
    recorded[file] = { on, passed: passed.get(file) ?? false };
    console.log(`${file}  ${recorded[file].passed ? 'passed' : 'FAILED'}`);
  }
  const inOrder = Object.entries(recorded).filter(([name]) => named.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('docs/accessibility-results.json', `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}

function buildHolds(files: readonly string[]): ReadonlyMap<string, boolean> {
  const holds = ['contentCheck', 'siteCheck'].every((name) => succeeds(process.execPath, `src/commands/${name}.ts`));
  return new Map(files.map((file) => [file, holds]));
}

function eachAlone(files: readonly string[], passes: (file: string) => boolean): ReadonlyMap<string, boolean> {
  return new Map(files.map((file) => [file, passes(file)]));
}

function succeeds(command: string, ...parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

interface Suite {
  readonly file: string;
  readonly specs: readonly { readonly ok: boolean }[];
  readonly suites?: readonly Suite[];
}

/** All files in one run of Playwright, which tells for each whether every test of it passed. */
function inBrowser(files: readonly string[], env: Readonly<Record<string, string>> = {}): ReadonlyMap<string, boolean> {
  const { stdout } = spawnSync('npx', ['playwright', 'test', ...files, '--reporter=json'], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 2 ** 30 });
  const { config, suites } = JSON.parse(stdout) as { config: { rootDir: string }; suites: readonly Suite[] };
  const passed = new Map<string, boolean>();
  const read = ({ file, specs, suites: inner = [] }: Suite): void => {
    const path = relative(process.cwd(), join(config.rootDir, file));
    for (const { ok } of specs) passed.set(path, (passed.get(path) ?? true) && ok);
    inner.forEach(read);
  };
  suites.forEach(read);
  return passed;
}
