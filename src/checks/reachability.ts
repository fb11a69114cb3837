import { contentFolder } from '#content/folders.js';
import type { Library } from '#content/Library.ts';
import { policyOf } from '#content/policyOf.ts';
import { idleChoices, unusedQuestions, witnessesOf, type Witnesses } from '#domain/reachability.ts';

/**
 * What makes the check pointless somewhere: a result nobody can reach, a question or option that changes nothing, two
 * options that nobody's results tell apart and that content does not own up to (`sameResultAs`), or an owning up to what is not so.
 * @returns each fault in Chinese and English
 */
export function reachabilityFaults(library: Library): readonly string[] {
  const policy = policyOf(library);
  const witnesses = witnessesOf(policy);
  const { idle, twins } = idleChoices(policy, witnesses);
  const declared = library.questions.flatMap(({ id, options }) =>
    options.flatMap((option) => (option.sameResultAs ? [{ question: id, option: option.id, as: option.sameResultAs.option }] : [])),
  );
  const standsFor = (question: string, option: string) =>
    declared.find((entry) => entry.question === question && entry.option === option)?.as ?? option;
  return [
    ...[...witnesses].flatMap(([id, each]) =>
      (['yes', 'no', 'unknown'] as const)
        .filter((truth) => each[truth] === null)
        .map((truth) => `${contentFolder}/entitlements/${id}.md  rule  没有一种回答能得到 ${truth}。请改条件。 / no answers lead to ${truth}`),
    ),
    ...unusedQuestions(policy).map((id) => `${contentFolder}/questions/${id}.yaml  没有一个条件用到这个问题。 / no rule looks at this question`),
    ...idle.map(
      ({ question, option }) => `${contentFolder}/questions/${question}.yaml  选项 “${option}” 改变不了任何结果。请删掉或用到它。 / option ${option} changes no result`,
    ),
    ...twins
      .filter(({ question, options: [one, other] }) => standsFor(question, one) !== standsFor(question, other))
      // Of options that are all alike, each is told of once.
      .filter(({ question, options: [, other] }, index, all) => all.findIndex((twin) => twin.question === question && twin.options[1] === other) === index)
      .map(
        ({ question, options: [one, other] }) =>
          `${contentFolder}/questions/${question}.yaml  选项 “${one}” 和 “${other}” 结果总是一样。请在其中一个写 sameResultAs 和原因。 / options ${one} and ${other} always give the same results; say why in sameResultAs`,
      ),
    ...declared
      .filter(({ question, option, as }) => !twins.some((twin) => twin.question === question && twin.options.includes(option) && twin.options.includes(as)))
      .map(
        ({ question, option, as }) =>
          `${contentFolder}/questions/${question}.yaml  “${option}” 和 “${as}” 的结果并不总是一样。请删掉 sameResultAs。 / ${option} and ${as} do give different results`,
      ),
  ];
}

/** The witnesses as a Markdown table that a reviewer can read. */
export function witnessTable(witnesses: ReadonlyMap<string, Witnesses>): string {
  const cell = (answers: Witnesses['yes']) =>
    answers && Object.keys(answers).length > 0
      ? Object.entries(answers)
          .map(([question, answer]) => `${question}=${typeof answer === 'string' ? answer : answer.join(',')}`)
          .join('; ')
      : '—';
  return [
    '# 每一件事，什么回答得到“是”“否”“还不知道”',
    '',
    '最少的回答，由程序找出，给人核对。规则改了，先看这里的变化对不对，再运行 `npm run witnesses:accept`。“—”是什么都没有答。',
    '',
    '| 条目 | 是 | 否 | 还不知道 |',
    '| --- | --- | --- | --- |',
    ...[...witnesses].map(([id, { yes, no, unknown }]) => `| ${id} | ${cell(yes)} | ${cell(no)} | ${cell(unknown)} |`),
    '',
  ].join('\n');
}
