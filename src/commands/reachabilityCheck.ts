import { reachabilityFaults } from '#checks/reachability.ts';
import { rulesInUse } from './rulesInUse.ts';

const library = rulesInUse();
const faults = reachabilityFaults(library);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`问卷：${library.questions.length} 个问题、每个选项都有用，${library.entitlements.length} 件事的每种结果都能得到。 / every question, option and result can be reached.`);
