import { z } from 'zod';
import { otherSteps, ownMoves } from '#domain/journey.ts';

/** Words that the check's addresses and form fields need for themselves. */
const reservedWords: readonly string[] = [...otherSteps, ...ownMoves, 'paper', 'unknown', 'step', 'trail', 'move', 'return'];

/** 问题的编号就是文件名：一个小写英文词，用在地址、规则和接口里。 */
export const questionId = z
  .string()
  .regex(/^[a-z]+$/, '文件名只用小写英文字母，例：household.yaml | The file name is one word of lower-case letters, e.g. household.yaml')
  .refine((id) => !reservedWords.includes(id), {
    message: `这个词问卷自己要用，请换一个文件名。不能用：${reservedWords.join('、')}。 | The check needs this word for itself; not to be used: ${reservedWords.join(', ')}.`,
  });

const optionId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\+?$/, '选项的编号只用小写英文、数字和连字符，例：dibao-edge、60+ | the id of an option has only lower-case letters, digits and hyphens, e.g. dibao-edge, 60+')
  .refine((id) => id !== 'unknown', { message: '“不清楚”每个问题都有，不用写。 | Every question has "unknown" by itself; leave it out.' });

/** 别的问题的回答，例：{ age: ["0-6", "7-15"] }。答了其中一个就算。 */
const otherAnswers = z.record(z.string(), z.array(z.string()).min(1));

const wording = z.strictObject({
  self: z.string().describe('问自己。'),
  family: z.string().describe('替家里人回答。'),
  helper: z.string().describe('村（社区）工作人员替人回答。'),
});

/** content/questions/<id>.yaml：问卷的一个问题。文件名就是问题的编号，别的系统也用它，定了就不要改。 */
export const question = z.strictObject({
  order: z.int().min(1).describe('第几个问。'),
  name: z.string().describe('显示在结果里的短名字，例：残疾人证。'),
  ask: wording.describe('怎么问，三种说法。'),
  help: z.string().describe('到哪里找答案。'),
  multiple: z.literal(true).optional().describe('可以选几个就写 true。选项 none（都没有）不能和别的一起选。'),
  notFor: otherAnswers.optional().describe('哪些人不用回答：和他们没有关系，用到这个问题的条件都算“不符合”。例：{ role: [employer] }'),
  notYetFor: otherAnswers.optional().describe('哪些人还答不了：不问，用到它的条件算“不清楚”。例：没有残疾人证，就没有等级。'),
  risesWithTime: z.literal(true).optional().describe('选项按时间一个接一个，人人都会到（年龄）。写了 true，现在不符合、到了以后符合的，结果是“以后”。最多一个问题写。'),
  options: z
    .array(
      z.strictObject({
        id: optionId.describe('选项的编号，定了就不要改，例：dibao-edge。'),
        label: z.string().describe('显示的字。'),
        notFor: otherAnswers.optional().describe('哪些人用不到这一项：不给他们选。例：{ household: [rural] }'),
        atMostAsk: z.string().min(4).optional().describe('规划没有写管不管选这一项的人：他们的结果最多是“要问”。写一两句话告诉他们为什么。'),
        sameResultAs: z.strictObject({ option: z.string(), why: z.string().min(4) }).optional().describe('选这一项和选另一项，结果总是一样。写明是哪一项，为什么还要分开问。'),
      }),
    )
    .min(2)
    .describe('两个以上的选项。“不清楚”每个问题都有，不用写。'),
});
