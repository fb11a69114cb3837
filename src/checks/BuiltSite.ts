import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** The site as built: its HTML pages, and every address that answers. */
export interface BuiltSite {
  readonly pages: BuiltPages;
  readonly addresses: ReadonlySet<string>;
}

/** Pages by address. Those of a folder are parsed whenever they are asked for: a big site does not fit in memory. */
type BuiltPages = Pick<ReadonlyMap<string, HTMLElement>, 'get' | 'has' | 'keys' | 'size'> & Iterable<readonly [string, HTMLElement]>;

/** A fault found in a built page. */
export interface SiteFault {
  readonly page: string;
  readonly message: string;
}

/** A check that is shown every page once, and keeps of a page no more than it needs. */
export interface SiteCheck {
  /** Faults of this page by itself. */
  onPage(page: string, html: HTMLElement): readonly SiteFault[];
  /** Faults that show only when all pages have been seen. */
  atEnd?(): readonly SiteFault[];
}

/** The faults that each check finds, in the order of the checks. */
export function faultsIn({ pages }: Pick<BuiltSite, 'pages'>, checks: readonly SiteCheck[]): readonly SiteFault[] {
  const found = checks.map((check) => ({ check, faults: [] as SiteFault[] }));
  for (const [page, html] of pages) {
    for (const { check, faults } of found) faults.push(...check.onPage(page, html));
  }
  return found.flatMap(({ check, faults }) => [...faults, ...(check.atEnd?.() ?? [])]);
}

/**
 * Finds the pages of a build.
 * @param folder the folder of built files, e.g. dist/client
 * @param renderedAddresses addresses that the server makes on request
 */
export function readBuiltSite(folder: string, renderedAddresses: readonly string[]): BuiltSite {
  const files = new Map<string, string>();
  const addresses = new Set(renderedAddresses);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    addresses.add(address);
    if (path.endsWith('.html')) files.set(address, path);
  }
  const read = (path: string) => parse(readFileSync(path, 'utf8'));
  return {
    pages: {
      size: files.size,
      has: (address) => files.has(address),
      keys: () => files.keys(),
      get: (address) => (files.has(address) ? read(files.get(address)!) : undefined),
      *[Symbol.iterator]() {
        for (const [address, path] of files) yield [address, read(path)] as const;
      },
    },
    addresses,
  };
}
