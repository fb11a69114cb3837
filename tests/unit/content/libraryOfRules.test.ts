import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryOfRules } from '#content/libraryOfRules.ts';

const copy = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rules-')), 'elsewhere');
  cpSync('tests/fixtures/wuyou/content', folder, { recursive: true });
  return folder;
};

it('is there while a page has no easy edition', () => {
  const folder = copy();
  rmSync(join(folder, 'easy/entitlements/ferry-free.md'));
  expect(libraryOfRules(folder)).toHaveProperty('library');
});

it('is not there while a table contradicts its rule, and says where', () => {
  const folder = copy();
  const table = join(folder, 'scenarios/night-boat.md');
  writeFileSync(table, readFileSync(table, 'utf8').replace('很可能', '要问'));
  expect(libraryOfRules(folder)).toEqual({ faults: [expect.objectContaining({ file: 'elsewhere/scenarios/night-boat.md', line: 5, field: '结果' })] });
});

it('is not there while a file cannot be read', () => {
  const folder = copy();
  writeFileSync(join(folder, 'site.yaml'), 'name: 名字\n');
  expect(libraryOfRules(folder)).toHaveProperty('faults');
});
