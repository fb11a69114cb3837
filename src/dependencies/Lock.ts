import { readFileSync } from 'node:fs';
import { z } from 'zod';

const dependencies = z.record(z.string(), z.string()).default({});

const manifest = z.object({
  name: z.string(),
  dependencies,
  optionalDependencies: dependencies,
  devDependencies: dependencies,
});

const lock = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      link: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

/** package.json, as far as it names dependencies. */
export type Manifest = z.infer<typeof manifest>;

/** package-lock.json of npm 7 or newer. */
export type Lock = z.infer<typeof lock>;

/** One package at one place of the lock. */
export type LockedPackage = Lock['packages'][string] & { readonly path: string; readonly name: string };

/** Reads package.json and package-lock.json of a folder; throws when either is not what npm writes. */
export function readDependencies(folder: string): { readonly manifest: Manifest; readonly lock: Lock } {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  return { manifest: manifest.parse(read('package.json')), lock: lock.parse(read('package-lock.json')) };
}

/** Every package of the lock but the project itself, by path. */
export function packagesOf({ packages }: Lock): readonly LockedPackage[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }));
}

/** What package.json names, with the versions it asks for. */
export function directDependencies(of: Manifest): Readonly<Record<string, string>> {
  return { ...of.dependencies, ...of.optionalDependencies, ...of.devDependencies };
}
