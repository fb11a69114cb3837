import { licenceFaults } from '#dependencies/licences.ts';
import { readDependencies } from '#dependencies/Lock.ts';
import { lockFaults } from '#dependencies/lockFaults.ts';

/** Holds package.json and package-lock.json of this folder, or of the one named, to what an installation may depend on. */
const { manifest, lock } = readDependencies(process.argv[2] ?? '.');
const faults = [...lockFaults(manifest, lock), ...licenceFaults(lock)];
for (const { zh, en } of faults) console.error(`${zh}\n  ${en}`);
if (faults.length > 0) process.exit(1);
console.log(`依赖的来源、校验值和许可证都对：${Object.keys(lock.packages).length - 1} 个包。 / Packages: all from the registry, with SHA-512 and a licence from the list.`);
