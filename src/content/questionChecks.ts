import { askerQuestion, askerWordings, categoriesQuestion } from '#domain/Questionnaire.ts';
import type { CrossCheck } from './CrossCheck.ts';
import { nearest } from './nearest.ts';
import { questionId } from './schemas/question.ts';
import { contentFolder } from './folders.js';

/** A question's file name is its id in addresses, rules and the interface, so it must be fit for that. */
const idsAreFit: CrossCheck = (_library, { questions }) =>
  questions.flatMap(({ id, file }) => {
    const fault = questionId.safeParse(id).error?.issues[0];
    const [zh, en] = fault?.message.split(' | ') ?? [];
    return zh === undefined ? [] : [file.errorAt([], zh, en ?? zh)];
  });

/** Each has a place of its own in the order, options that differ, and other questions that exist in what it is routed by. */
const questionsFitTogether: CrossCheck = (_library, { questions }) =>
  questions.flatMap(({ id, file }) => {
    const { order, options, notFor, notYetFor, multiple } = file.value;
    const named = [
      ...[notFor, notYetFor].flatMap((others, at) => Object.entries(others ?? {}).map((entry) => ({ path: [at === 0 ? 'notFor' : 'notYetFor'] as PropertyKey[], entry }))),
      ...options.flatMap((option, index) => Object.entries(option.notFor ?? {}).map((entry) => ({ path: ['options', index, 'notFor'] as PropertyKey[], entry }))),
    ];
    const others = questions.filter((other) => other.id !== id);
    const repeated = options.findIndex((option, index) => options.findIndex((other) => other.id === option.id) !== index);
    return [
      ...(others.some((other) => other.file.value.order === order && other.id < id)
        ? [file.errorAt(['order'], `次序 ${order} 已经有别的问题用了。`, `Another question has the order ${order}.`)]
        : []),
      ...(repeated === -1 ? [] : [file.errorAt(['options', repeated, 'id'], `选项 “${options[repeated]!.id}” 写了两次。`, `The option "${options[repeated]!.id}" stands twice.`)]),
      ...(multiple && options.every((option) => option.id === 'none')
        ? [file.errorAt(['options'], '可以选几个的问题，要有 none 以外的选项。', 'A multi-select question needs an option besides none.')]
        : []),
      ...options.flatMap(({ id, sameResultAs }, index) => {
        const known = options.map((option) => option.id).filter((option) => option !== id);
        return sameResultAs === undefined || known.includes(sameResultAs.option)
          ? []
          : [file.errorAt(['options', index, 'sameResultAs', 'option'], `没有别的选项叫 “${sameResultAs.option}”。可以写：${known.join('、')}。`, `No other option "${sameResultAs.option}". Write one of: ${known.join(', ')}.`)];
      }),
      ...named.flatMap(({ path, entry: [question, wanted] }) => {
        const other = others.find((candidate) => candidate.id === question);
        if (!other) {
          const near = nearest(question, others.map((candidate) => candidate.id));
          return [file.errorAt([...path, question], `没有别的问题叫 “${question}”。最接近的是 ${near}。`, `No other question "${question}". Nearest: ${near}.`)];
        }
        const known = other.file.value.options.map((option) => option.id);
        return wanted.flatMap((option, index) =>
          known.includes(option) ? [] : [file.errorAt([...path, question, index], `“${question}” 没有选项 “${option}”。可以写：${known.join('、')}。`, `${question} has no option ${option}. Write one of: ${known.join(', ')}.`)],
        );
      }),
    ];
  });

/** Who is asking comes first and words all the others. */
const askerComesFirst: CrossCheck = (library, { questions, site }) => {
  const asker = questions.find(({ id }) => id === askerQuestion);
  if (!asker) {
    return [site.errorAt([], `${contentFolder}/questions/ 里少了 ${askerQuestion}.yaml（谁来用）：选项要有 ${askerWordings.join('、')}。`, `${contentFolder}/questions/${askerQuestion}.yaml is missing; its options include ${askerWordings.join(', ')}.`)];
  }
  const missing = askerWordings.filter((wording) => !asker.file.value.options.some(({ id }) => id === wording));
  return [
    ...(library.questions[0]?.id === askerQuestion ? [] : [asker.file.errorAt(['order'], '“谁来用”要排第一：别的问题怎么问，看它的回答。', 'This question must come first: it words all the others.')]),
    ...(missing.length === 0 ? [] : [asker.file.errorAt(['options'], `少了选项：${missing.join('、')}。`, `Options missing: ${missing.join(', ')}.`)]),
    ...(asker.file.value.multiple ? [asker.file.errorAt(['multiple'], '“谁来用”只能选一个。请删掉 multiple。', 'One answer only: remove multiple.')] : []),
  ];
};

/** One question at most rises with time, and of it one answer is given. */
const atMostOneRises: CrossCheck = (_library, { questions }) => {
  const rising = questions.filter(({ file }) => file.value.risesWithTime);
  return [
    ...rising.slice(1).map(({ file }) => file.errorAt(['risesWithTime'], `${rising[0]!.id} 已经写了 risesWithTime。最多一个问题写。`, `${rising[0]!.id} has it already; one question at most.`)),
    ...rising.filter(({ file }) => file.value.multiple).map(({ file }) => file.errorAt(['multiple'], '随时间走的问题只能选一个。请删掉 multiple。', 'One answer only: remove multiple.')),
  ];
};

/** Whoever speaks of a grade that belongs to one category needs the question that asks for categories. */
const categoriesAreAsked: CrossCheck = (_library, { questions, derivedTerms, entitlements }) => {
  const asked = questions.find(({ id }) => id === categoriesQuestion);
  if (asked?.file.value.multiple) return [];
  const zh = `要有可以选几个的问题 ${contentFolder}/questions/${categoriesQuestion}.yaml。`;
  const en = `This needs the multi-select question ${contentFolder}/questions/${categoriesQuestion}.yaml.`;
  return [
    ...(asked ? [asked.file.errorAt([], zh, en)] : []),
    ...derivedTerms.value.flatMap(({ gradeOfOneCategory }, index) => (gradeOfOneCategory ? [derivedTerms.errorAt([index, 'gradeOfOneCategory'], zh, en)] : [])),
    ...entitlements.flatMap(({ file }) => (file.value.atMostAskWhenSeveralCategories ? [file.errorAt(['atMostAskWhenSeveralCategories'], zh, en)] : [])),
  ];
};

/** The questions of a policy hang together. */
export const questionChecks: readonly CrossCheck[] = [idsAreFit, questionsFitTogether, askerComesFirst, atMostOneRises, categoriesAreAsked];
