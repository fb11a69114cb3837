import { completed, questionCounts } from '#checks/questionCounts.ts';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';

// The same draw each time, so that two reports can be compared.
let state = 1;
const random = () => ((state = (state * 48271) % 2147483647) / 2147483647);

const policy = policyOf(library);
const { chosen, fixed } = questionCounts(
  policy,
  library.scenarios.map(({ answers }) => completed(policy.questionnaire, answers, random)),
);
const told = (counts: readonly number[]) => {
  const sorted = counts.toSorted((a, b) => a - b);
  return `中位数 median ${sorted[Math.floor(sorted.length / 2)]}，最多 worst ${sorted.at(-1)}`;
};
console.log(`${library.scenarios.length} 种情形，都能回答 / persons who can answer everything`);
console.log(`全部有结果 all settled：选题 chosen ${told(chosen.all)}；固定次序 fixed ${told(fixed.all)}`);
console.log(`九成有结果 nine in ten settled：选题 chosen ${told(chosen.most)}；固定次序 fixed ${told(fixed.most)}`);
