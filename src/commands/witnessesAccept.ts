import { mkdirSync, writeFileSync } from 'node:fs';
import { witnessTable } from '#checks/reachability.ts';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';
import { witnessesOf } from '#domain/reachability.ts';

mkdirSync('tests/goldens', { recursive: true });
writeFileSync('tests/goldens/witnesses.md', witnessTable(witnessesOf(policyOf(library))));
