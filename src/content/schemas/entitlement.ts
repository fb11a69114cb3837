import { z } from 'zod';
import { clauseIdText, hanzi, slug, sourcedText } from './shared.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import { rule } from './rule.ts';

/** content/entitlements/<id>.md 的前言。正文（可空）是补充说明。 */
export const entitlement = (questionnaire: Questionnaire) => z.strictObject({
  title: hanzi(24).describe('大白话标题。例：坐公交不要钱。'),
  officialWording: z.string().min(2).describe('文件里的原话，必须一字不差地出现在 sources 的某一条里。'),
  certainty: z.enum(['definite', 'conditional', 'encouraged']).describe('承诺 definite、有条件 conditional、鼓励 encouraged。'),
  answer: hanzi(60).describe('一句话回答，60 个汉字以内，不用官话。例：盲人和重度肢体残疾人坐公交不要钱。'),
  people: z.array(slug).describe('主要写给谁：site.yaml 里 people 的编号。写不出就留空，表示都可以看。'),
  categories: z.array(z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychosocial'])).min(1).describe('哪几类残疾的人可以看。'),
  who: z.array(sourcedText).min(1).describe('谁可以，一条一个意思。'),
  rule: rule(questionnaire).describe('同样的条件，写成问卷能用的数据。'),
  officeDecides: z.array(sourcedText.safeExtend({ department: slug.nullable() })).describe('只有单位才能定的事，问卷答不了。'),
  atMostAskWhenSeveralCategories: z.boolean().default(false).describe('残疾不止一类时，证上的等级说不清是哪一类的，所以最多只能说“要问”。'),
  get: z.array(sourcedText).min(1).describe('能得到什么，一条一个意思。'),
  open: z.array(sourcedText.safeExtend({ ask: z.array(slug) })).min(1).describe('文件没有写清的，和去问哪个单位（site.yaml 里的热线每页都有，不用写）。'),
  begin: z.array(sourcedText).describe('怎么开始。没有来源说怎么办手续，就留空。'),
  decides: z
    .array(
      z
        .strictObject({ department: slug, task: z.int().min(1).optional().describe('附件第几项写它牵头。'), clause: clauseIdText.optional().describe('附件没有写、正文哪一条点了它的名。这一条要写在 sources 里。') })
        .refine(({ task, clause }) => (task === undefined) !== (clause === undefined), '写一个来源：task（附件第几项）或者 clause（正文哪一条）。 | Give one source: task or clause.'),
    )
    .describe('管这件事的单位，和哪里写的：附件第几项（task），或者正文哪一条（clause）。哪里都没有写，就留空。'),
  sources: z.array(z.strictObject({ clause: clauseIdText, quote: z.string().min(4) })).min(1).describe('依据：条款编号和原文，一字不差。'),
  law: z.array(slug).default([]).describe('后来的法律条文，写 content/law 里的编号。'),
  hotlines: z.array(z.string()).default([]).describe('相关的全国热线，写 content/hotlines.yaml 里的号码。site.yaml 里的热线不用写。'),
  words: z.array(z.string().min(1)).min(3).describe('大家平时怎么说这件事，给搜索用。'),
  related: z.array(slug).min(1).max(5).describe('相关的条目。'),
});
