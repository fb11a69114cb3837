import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '#content/folders.js';
import { billOfMaterials } from '#dependencies/billOfMaterials.ts';
import { readDependencies } from '#dependencies/Lock.ts';

/**
 * Writes the bill of materials (CycloneDX) of a release beside its build. All packages are asked for and ours chosen
 * afterwards: `npm sbom --omit dev` leaves out what development and the site both use (docs/decisions/0023-supply-chain.md).
 */
const asked = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--include=dev', '--include=optional', '--include=peer'];
const fromNpm: unknown = JSON.parse(execFileSync('npm', asked, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
const bill = billOfMaterials(fromNpm, readDependencies('.').manifest.name);
const path = join(builtFolder, 'sbom.cdx.json');
mkdirSync(builtFolder, { recursive: true });
writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`写好了 ${path}：${bill.components.length} 个包。 / Written: ${path}, ${bill.components.length} packages`);
