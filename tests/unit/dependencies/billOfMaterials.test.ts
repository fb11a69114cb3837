import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { billOfMaterials, type Bill } from '#dependencies/billOfMaterials.ts';
import { packagesOf, readDependencies } from '#dependencies/Lock.ts';

const { lock } = readDependencies('.');
const identity = (name: string, version = '') => `${name}@${version}`;

function written(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  execFileSync(process.execPath, ['src/commands/sbom.ts'], { env: { ...process.env, DIST_DIR: folder, NODE_ENV: 'production' } });
  return readFileSync(join(folder, 'sbom.cdx.json'), 'utf8');
}

it('npm run sbom lists what builds and runs the site, whole, and nothing for development only', () => {
  const text = written();
  const bill = JSON.parse(text) as Bill;
  const expected = new Set(packagesOf(lock).filter(({ dev }) => !dev).map(({ name, version }) => identity(name, version)));
  expect(new Set(bill.components.map(({ name, version }) => identity(name, version)))).toEqual(expected);
  expect([...expected].filter((name) => /^(?:zod|yaml|preact|vite)@/.test(name))).toHaveLength(4);

  const named = new Set([...bill.components.map((component) => component['bom-ref']), bill.metadata.component['bom-ref'] as string]);
  expect(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !named.has(ref))).toEqual([]);
  expect(bill.metadata.component.name).toBe('huicantong');
  expect(bill).not.toHaveProperty('serialNumber');
  expect(bill.metadata).not.toHaveProperty('timestamp');
  expect(written()).toBe(text);
});

it('refuses what is no bill', () => {
  expect(() => billOfMaterials({ error: { code: 'ESBOMPROBLEMS' } }, 'huicantong')).toThrow();
});
