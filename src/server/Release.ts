import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the running server must know of the content, written by the build: so it starts without reading content/. */
interface Release {
  /** Pages made on request, and the methods each takes. */
  readonly renderedRoutes: Readonly<Record<string, readonly string[]>>;
  /** Paths of the further languages. */
  readonly languagePaths: readonly string[];
  /** Hosts that a sign-language video may come from. */
  readonly videoHosts: readonly string[];
}

const fileOf = (builtFolder: string) => join(builtFolder, 'server/release.json');

/** Where a build keeps its content, as the pages made on request read it. */
export const contentSnapshotOf = (builtFolder: string): string => join(builtFolder, 'server/content.bin');

/** Where a build keeps its files compressed. */
export const compressedIn = (builtFolder: string): string => join(builtFolder, 'server/compressed');

export function writeRelease(builtFolder: string, release: Release): void {
  writeFileSync(fileOf(builtFolder), JSON.stringify(release));
}

/** The release in a folder; null where nothing is built, or not to the end. */
export function readRelease(builtFolder: string): Release | null {
  const complete = [fileOf(builtFolder), contentSnapshotOf(builtFolder), join(builtFolder, 'server/entry.mjs')].every((file) => existsSync(file));
  return complete ? (JSON.parse(readFileSync(fileOf(builtFolder), 'utf8')) as Release) : null;
}
