import { writeFileSync } from 'node:fs';
import { licenceFaults, licencesDocument } from '#dependencies/licences.ts';
import { readDependencies } from '#dependencies/Lock.ts';

/** Writes docs/licences.md from the lock; refuses a licence that is not in the list. */
const { lock } = readDependencies('.');
const faults = licenceFaults(lock);
for (const { zh, en } of faults) console.error(`${zh}\n  ${en}`);
if (faults.length > 0) process.exit(1);
writeFileSync('docs/licences.md', licencesDocument(lock));
console.log('写好了 docs/licences.md。 / Written: docs/licences.md');
