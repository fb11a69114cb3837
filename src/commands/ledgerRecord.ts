import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
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
let buildHolds: boolean | undefined;

for (const [index, file] of chosen.entries()) {
  const passed = passes(file);
  recorded[file] = { on, passed };
  console.log(`${index + 1}/${chosen.length}  ${file}  ${passed ? 'passed' : 'FAILED'}`);
  const inOrder = Object.entries(recorded).filter(([name]) => named.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('docs/accessibility-results.json', `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}
if (chosen.some((file) => !recorded[file]!.passed)) process.exit(1);

function passes(file: string): boolean {
  const run = (command: string, ...parameters: readonly string[]) => spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (file.endsWith('.spec.ts')) return run('npx', 'playwright', 'test', file);
  if (file.endsWith('.test.ts')) return run('npx', 'vitest', 'run', file);
  if (file.startsWith('src/checks/')) {
    buildHolds ??= ['contentCheck', 'siteCheck'].every((name) => run(process.execPath, `src/commands/${name}.ts`));
    return buildHolds;
  }
  return run(process.execPath, file);
}
