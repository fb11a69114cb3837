import { packagesOf, type Lock, type LockedPackage } from './Lock.ts';
import type { Fault } from './lockFaults.ts';

/** SPDX expressions that may stand in the lock, as they stand there; with a reason where it is not plain. */
const allowed: Readonly<Record<string, string>> = {
  MIT: '',
  'Apache-2.0': '',
  ISC: '',
  '0BSD': '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  'BlueOak-1.0.0': '',
  'CC0-1.0': '',
  'MIT AND Apache-2.0': '',
  'Python-2.0': 'Permissive, as BSD; code once ported from Python.',
  'CC-BY-4.0': 'Data about browsers, read while building; none of it is passed on.',
  'MPL-2.0': 'Binds changes of its own files; we change none and pass none on to readers.',
  'LGPL-3.0-or-later': 'libvips, a library of its own beside sharp, unchanged and replaceable; optional, never sent to readers.',
  'Apache-2.0 AND LGPL-3.0-or-later': 'sharp with libvips for one platform: as above.',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': 'sharp with libvips for WebAssembly: as above.',
};

/** Packages whose licence is not in the list. */
export function licenceFaults(lock: Lock): readonly Fault[] {
  return packagesOf(lock)
    .filter(({ license }) => license === undefined || !Object.hasOwn(allowed, license))
    .map(({ name, version, license }) => ({
      zh: `${name} ${version} 的许可证“${license ?? '没有写'}”不在允许的名单里（src/dependencies/licences.ts）。请先读它，再决定。`,
      en: `The licence “${license ?? 'none given'}” of ${name} ${version} is not in the list (src/dependencies/licences.ts). Read it before you decide.`,
    }));
}

/** docs/licences.md: every package of the lock with version and licence, those of the running site and its build first. */
export function licencesDocument(lock: Lock): string {
  const packages = packagesOf(lock);
  const used = new Set(packages.map(({ license }) => license));
  return [
    '# Licences of what we depend on',
    '',
    'Written by `npm run licences` from package-lock.json; do not edit. The licence is the one that each package states (SPDX).',
    'What the lock holds for other platforms is listed too.',
    '',
    '## Licences that need a word',
    '',
    ...table(['licence', 'why it may stay'], Object.entries(allowed).filter(([licence, why]) => why !== '' && used.has(licence))),
    '',
    '## To build and run the site',
    '',
    ...listed(packages.filter(({ dev }) => !dev)),
    '',
    '## For development and tests only',
    '',
    ...listed(packages.filter(({ dev }) => dev)),
    '',
  ].join('\n');
}

/** The same package at several places of the lock stands once. */
function listed(packages: readonly LockedPackage[]): readonly string[] {
  const rows = new Map(packages.map(({ name, version = '', license = '' }) => [`${name} ${version}`, [name, version, license]]));
  return table(['name', 'version', 'licence'], [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
