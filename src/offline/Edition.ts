/** A file of an edition: the hash of its content (see `hashOf`), and the bytes it takes to download, compressed. */
type EditionFile = readonly [hash: string, transferBytes: number];

/** All that is kept of the site in one language, as /offline/edition.json lists it; written by commands/offlineEdition.ts. */
export interface Edition {
  readonly language: string;
  /** What the addresses of this language begin with, e.g. `/en`; empty for the source language. */
  readonly root: string;
  /** Changes when anything of the edition changes. */
  readonly version: string;
  /** By address, e.g. `/terms/`. */
  readonly files: Readonly<Record<string, EditionFile>>;
  /** Markup of the notice that a page comes from the device; `0000-00-00` stands for the day it was kept. */
  readonly notice: string;
  /** The whole page for an address that is not kept. */
  readonly notKept: string;
}

/** Bytes to download for an edition when another is kept already: what has changed, or is new. */
export function bytesToFetch(edition: Edition, kept: Edition | null): number {
  return Object.entries(edition.files)
    .filter(([address, [hash]]) => kept?.files[address]?.[0] !== hash)
    .reduce((sum, [, [, transferBytes]]) => sum + transferBytes, 0);
}

/** Rounded up to a tenth, so that nobody pays for more than was said. */
export function inMegabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
