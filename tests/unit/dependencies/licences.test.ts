import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licenceFaults, licencesDocument } from '#dependencies/licences.ts';
import { packagesOf, readDependencies } from '#dependencies/Lock.ts';

const { lock } = readDependencies('.');

it('docs/licences.md is what npm run licences writes', () => {
  expect(readFileSync('docs/licences.md', 'utf8'), 'npm run licences').toBe(licencesDocument(lock));
});

it('lists every package of the lock with its version and licence', () => {
  const text = licencesDocument(lock);
  expect(packagesOf(lock).filter(({ name, version, license }) => !text.includes(`| ${name} | ${version} | ${license} |`))).toEqual([]);
});

it('the lock states the licence that the installed package states', () => {
  const told = (path: string) => (JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { license?: unknown }).license;
  const installed = packagesOf(lock).filter(({ path }) => existsSync(`${path}/package.json`));
  expect(installed.length).toBeGreaterThan(500);
  const differing = installed.flatMap(({ path, license }) => {
    const own = told(path);
    return own === license ? [] : [`${path}: ${JSON.stringify(own)} ≠ ${license}`];
  });
  expect(differing).toEqual([]);
});

it('accepts the licences of the lock as it is', () => {
  expect(licenceFaults(lock)).toEqual([]);
});

it.each([['GPL-3.0-only'], ['UNLICENSED'], ['MIT OR SEE LICENSE'], ['toString'], [undefined]])('refuses %s in both languages', (license) => {
  const copy = structuredClone(lock);
  copy.packages['node_modules/zod']!.license = license;
  const faults = licenceFaults(copy);
  expect(faults).toHaveLength(1);
  expect(faults[0]!.zh).toMatch(/^zod .*不在允许的名单里/);
  expect(faults[0]!.en).toMatch(/of zod .* is not in the list/);
});
