import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only tells of an audit, or tests one, and changes nothing that is found. */
const besideTheAudit = /(?:\.spec\.ts$|\/(?:mutants|canaries|control|seeded)\/|\/(?:report|summary|auditSite|audit|auditState|pageKeys)\.ts$)/;

/**
 * Tells by a hash whether a page, or what looks at it, is still the one that it was.
 * @param circumstances all else that a finding depends on: engines, browser, entries of the register
 * @returns by name of a place: its document as built, all scripts and style sheets, the checks, the engines' versions;
 *   for a page made on request, and for a state, the server's code instead of the document
 */
export function pageKeys(circumstances: readonly string[]): (name: string) => string {
  const shared = hashOf([...circumstances, readFileSync('package-lock.json'), ...contentsOf('tests/accessibility', (path) => /\.(?:ts|yaml)$/.test(path) && !besideTheAudit.test(path)), ...contentsOf('tests/support', (path) => path.endsWith('.ts')), ...contentsOf('dist/client', (path) => /\.(?:css|js)$/.test(path))]);
  let server: string | undefined;
  return (name) => {
    const file = join('dist/client', name.endsWith('/') ? `${name}index.html` : name);
    if (name.startsWith('/') && existsSync(file)) return hashOf([shared, name, readFileSync(file)]);
    server ??= hashOf(contentsOf('dist/server', (path) => /\.m?js$/.test(path)));
    return hashOf([shared, name, server]);
  };
}

/** The hash of the whole build, for the report. */
export function buildHash(): string {
  return hashOf(contentsOf('dist/client', (path) => /\.(?:html|css|js)$/.test(path)));
}

function contentsOf(root: string, isMeant: (path: string) => boolean): readonly (string | Buffer)[] {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isMeant)
    .sort();
  return paths.flatMap((path) => [path, readFileSync(path)]);
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
