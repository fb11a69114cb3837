import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** The site as built: every HTML page parsed, and every address that answers. */
export interface BuiltSite {
  readonly pages: ReadonlyMap<string, HTMLElement>;
  readonly addresses: ReadonlySet<string>;
}

/** A fault found in a built page. */
export interface SiteFault {
  readonly page: string;
  readonly message: string;
}

/**
 * Reads the pages of a build.
 * @param folder the folder of built files, e.g. dist/client
 * @param renderedAddresses addresses that the server makes on request
 */
export function readBuiltSite(folder: string, renderedAddresses: readonly string[]): BuiltSite {
  const pages = new Map<string, HTMLElement>();
  const addresses = new Set(renderedAddresses);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    addresses.add(address);
    if (path.endsWith('.html')) pages.set(address, parse(readFileSync(path, 'utf8')));
  }
  return { pages, addresses };
}
