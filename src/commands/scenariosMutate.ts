import { mutationScore } from '#checks/mutationScore.ts';
import { contentFolder } from '#content/folders.js';
import { rulesInUse } from './rulesInUse.ts';

const library = rulesInUse();
const { mutants, survivors, equivalents } = mutationScore(library);
for (const { entitlement, change } of survivors) {
  console.error(`${contentFolder}/scenarios/${entitlement}.md  规则改错了（${change}），没有一种情形能发现。请加一行。 / no scenario notices: ${change}`);
}
console.log(`情形 ${library.scenarios.length} 行；规则改错 ${mutants} 种，发现 ${mutants - survivors.length - equivalents.length} 种，${equivalents.length} 种改了也没有区别。`);
console.log(`${library.scenarios.length} scenarios; ${mutants - equivalents.length} mutants, ${mutants - equivalents.length - survivors.length} killed.`);
if (survivors.length > 0) process.exit(1);
