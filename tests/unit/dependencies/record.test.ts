import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { directDependencies, readDependencies } from '#dependencies/Lock.ts';

it('the record of dependencies names every direct dependency, and no other', () => {
  const rows = readFileSync('docs/decisions/0022-dependencies.md', 'utf8').matchAll(/^\| (`.*?) \|/gm);
  const named = [...rows].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.toSorted()).toEqual(Object.keys(directDependencies(readDependencies('.').manifest)).toSorted());
});
