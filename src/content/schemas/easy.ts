import { z } from 'zod';

/** 易读版的段落，按这个次序写；标题就是文件里 “## ” 后面的字。 */
export const easyParts = [
  { id: 'answer', heading: '这是什么' },
  { id: 'who', heading: '谁能得到' },
  { id: 'get', heading: '能得到什么' },
  { id: 'begin', heading: '怎么办' },
  { id: 'open', heading: '还不清楚的' },
  { id: 'ask', heading: '问谁' },
] as const;

export type EasyPartId = (typeof easyParts)[number]['id'];

/** 有图的名字。图画在 src/components/Pictogram.astro。 */
export const pictogramNames = [
  'book',
  'bus',
  'care',
  'child',
  'get',
  'heart',
  'house',
  'law',
  'money',
  'person',
  'phone',
  'question',
  'road',
  'school',
  'sport',
  'steps',
  'wheelchair',
  'work',
] as const;

const pictogram = z.enum(pictogramNames);

/** 还没有人对着全文核对过的易读版。 */
export const neverAccepted = '0'.repeat(16);

/** content/easy/entitlements/<id>.md 的前言。正文是六段话，一行一个意思。 */
export const easyEntitlement = z.strictObject({
  title: z.string().min(2).describe('很短的标题。例：坐公交不要钱。'),
  madeFrom: z.string().regex(/^[0-9a-f]{16}$/, '由 npm run easy:accept 来写，新文件写十六个 0 | written by npm run easy:accept; a new file has sixteen 0').describe('照哪一版全文写的。不用自己写：核对完了，运行 npm run easy:accept -- 编号。'),
  pictures: z
    .strictObject({ answer: pictogram, who: pictogram, get: pictogram, begin: pictogram, open: pictogram, ask: pictogram })
    .partial()
    .default({}).describe('哪一段配哪一张图。图只是帮助，不能代替字。'),
});

const wording = z.strictObject({ self: z.string().min(2), family: z.string().min(2), helper: z.string().min(2) });

/** content/easy/questions/<id>.yaml：一个问题的易读版，编号和选项同 content/questions。 */
export const easyQuestion = z.strictObject({
  ask: wording,
  help: z.string().min(2).describe('到哪里找答案，一句一个意思。'),
  options: z.array(z.strictObject({ id: z.string(), label: z.string().min(1) })).min(2),
});

const verdict = z.strictObject({
  name: z.string().min(2).describe('结果的名字。例：很可能可以得到。'),
  means: z.array(z.string().min(2)).min(1).describe('这个结果是什么意思、下一步做什么，一行一个意思。'),
});

/** content/easy/verdicts.yaml：五种结果的易读版。 */
export const easyVerdicts = z.strictObject({ likely: verdict, ask: verdict, 'need-more': verdict, later: verdict, not: verdict });

/** content/easy/avoid.yaml：易读版里不写的官话，和换成什么。 */
export const avoidedWords = z
  .array(
    z.strictObject({
      word: z.string().min(1),
      say: z.string().min(1),
      except: z.array(z.string()).default([]).describe('里面碰巧有这个字、但是不用换的词。例：文凭。'),
    }),
  )
  .refine((words) => words.length === 0 || words.length >= 40, { message: '太少。至少要有 40 个。 | Too few. At least 40.' });
