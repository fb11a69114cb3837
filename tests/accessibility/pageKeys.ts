import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only tells of an audit, or tests one, and changes nothing that is found. */
const besideTheAudit = /(?:\.spec\.ts$|\/(?:mutants|canaries|control|seeded)\/|\/(?:report|summary|auditSite|audit|auditState|pageKeys|register|places)\.(?:ts|yaml)$)/;

/**
 * Tells by a hash whether a page, or what looks at it, is still the one that it was.
 * @param circumstances all else that a finding depends on: engines, browser
 * @returns by name of a place: its document as built, the checks, the engines' versions; scripts and style sheets bear the
 *   hash of their content in their names, so the document tells them too. For a page made on request, and for a state, the
 *   server's code instead of the document, and the ways to states
 */
export function pageKeys(circumstances: readonly string[]): (name: string) => string {
  const shared = hashOf([...circumstances, ...installed(), ...contentsOf('tests/accessibility', (path) => /\.(?:ts|yaml)$/.test(path) && !besideTheAudit.test(path))]);
  let server: string | undefined;
  return (name) => {
    const file = join('dist/client', name.endsWith('/') ? `${name}index.html` : name);
    if (name.startsWith('/') && existsSync(file)) return hashOf([shared, name, readFileSync(file)]);
    server ??= hashOf([...contentsOf('dist/server', (path) => /\.m?js$/.test(path)), ...contentsOf('tests/support', (path) => path.endsWith('.ts'))]);
    return hashOf([shared, name, server]);
  };
}

/** The packages that look, each with the hash of what was installed. */
function installed(): readonly string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, { readonly integrity?: string }>> };
  const looking = /^node_modules\/(?:@playwright\/test|playwright-core|axe-core|@siteimprove\/.*|accessibility-checker-engine|html-validate)$/;
  return Object.entries(packages).filter(([path]) => looking.test(path)).map(([path, { integrity }]) => `${path} ${integrity}`);
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
