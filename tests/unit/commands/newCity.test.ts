import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLibrary } from '#content/readLibrary.ts';

it('lays out files that lack nothing but what only an editor can write', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'city-')), 'north');
  const run = () => spawnSync(process.execPath, ['src/commands/newCity.ts', folder], { encoding: 'utf8' });
  execFileSync(process.execPath, ['src/commands/newCity.ts', folder]);
  const { errors } = readLibrary(join(folder, 'content'));
  expect(new Set(errors.map(({ file }) => file.replace(/.*content\//, '')))).toEqual(new Set(['site.yaml', 'plan/1-first.yaml', 'validity.yaml']));
  expect(errors.every(({ zh }) => /缺少|太少|热线要写/.test(zh)), JSON.stringify(errors)).toBe(true);

  const again = run();
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('已经有了')]);
});

it('brings along nothing that is true of this city and its plan only', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'city-')), 'north');
  execFileSync(process.execPath, ['src/commands/newCity.ts', folder]);
  const textOf = (name: string) => readFileSync(join(folder, 'content', name), 'utf8');
  const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|yaml|txt)$/.test(name));
  expect(files).toContain('filler-phrases.yaml');
  expect(files.filter((name) => textOf(name).includes('同江'))).toEqual([]);
  expect(files.filter((name) => /questions\//.test(name) && textOf(name).includes('规划'))).toEqual([]);
  // All else of the shared files stays.
  expect(textOf('filler-phrases.yaml')).toBe(readFileSync('content/filler-phrases.yaml', 'utf8').replace(/^.*同江.*\n/gm, ''));
  expect(textOf('questions/role.yaml')).toBe(readFileSync('content/questions/role.yaml', 'utf8'));
});
