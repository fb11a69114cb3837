import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { witnessTable } from '#checks/reachability.ts';
import { library } from '#content/currentLibrary.ts';
import { contentFolder } from '#content/folders.js';
import { policyOf } from '#content/policyOf.ts';
import { witnessesOf } from '#domain/reachability.ts';

/** The reviewed table of this project's own city; another city's lies beside its content. */
const folder = contentFolder === 'content' ? 'tests/goldens' : dirname(contentFolder);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'witnesses.md'), witnessTable(witnessesOf(policyOf(library))));
