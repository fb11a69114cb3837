import { z } from 'zod';
import { languageCode } from './shared.ts';

const words = z.string().min(1);
const lines = z.array(words).default([]);
const named = z.strictObject({ name: words, summary: words });

/** A text of at most `max` characters. */
function upTo(max: number) {
  return words.refine((text) => text.length <= max, {
    message: `超过 ${max} 个字符。请写短一点。 | More than ${max} characters. Say it shorter.`,
  });
}

/** content/<语言>/entitlements/<id>.md 的前言：只有字，行数和次序同中文。 */
export const entitlementWords = z.strictObject({
  title: upTo(80),
  officialWording: words.describe('officialWording 的译文。'),
  answer: upTo(200),
  who: lines,
  officeDecides: lines,
  get: lines,
  open: lines,
  begin: lines,
  notes: lines.describe('rule 里的 note，按文件里的次序。'),
  words: z.array(words).min(5).max(15).describe('说这种语言的人会打的字；不是中文那些词的翻译。'),
});

const clauseWords = z.strictObject({
  text: words.describe('原文的译文，不是正式译本。'),
  gloss: words.optional(),
});

/** content/<语言>/plan/<同名>.yaml：条款编号对译文；附件另有三项。 */
export const planWords = z
  .object({ title: words, titleLines: z.array(words).optional(), columns: z.array(words).optional(), closingLines: z.array(words).optional() })
  .catchall(clauseWords);

/** content/<语言>/questions/<id>.yaml */
export const questionWords = z.strictObject({
  name: words,
  ask: z.strictObject({ self: words, family: words, helper: words }),
  help: words,
  options: z.record(z.string(), words),
  why: z.record(z.string(), words).default({}).describe('只写中文有 sameResultAs 的选项。'),
  atMostAsk: z.record(z.string(), words).default({}).describe('只写中文有 atMostAsk 的选项。'),
});

/** content/<语言>/departments.yaml */
export const departmentWords = z.record(z.string(), z.strictObject({ name: words, notes: lines }));

/** content/<语言>/glossary/<id>.md 的前言。 */
export const termWords = z.strictObject({ term: words, aliases: z.array(words) });

/** content/<语言>/law.yaml */
export const lawWords = z.record(
  z.string(),
  z.strictObject({ title: words, article: words, gloss: words, quote: words.optional(), sourceNote: words }),
);

/** content/<语言>/hotlines.yaml：号码对用途。 */
export const hotlineWords = z.record(z.string(), words);

/**
 * content/<语言>/changes.yaml：改动、核对、新政策的译文，按它在 content/changes.yaml、content/validity.yaml 里是第几条（从 1 数起）。
 * 可以晚一点译；没有译的，那一条先用原文。
 */
export const recordWords = z.strictObject({
  changes: z.record(z.string(), words).default({}).describe('第几条对 what 的译文，例："1": "This page is new."'),
  confirmations: z.record(z.string(), z.strictObject({ by: words, note: words.optional() })).default({}),
  replacements: z.record(z.string(), z.strictObject({ title: words, number: words.optional(), note: words.optional() })).default({}),
});

/** content/<语言>/derived-terms.yaml：说法的名字和说明；common 是条件里重复的说明，中文对译文。 */
export const derivedTermWords = z
  .object({ common: z.record(z.string(), words).default({}) })
  .catchall(z.strictObject({ name: words, note: words }));

/** content/<语言>/site.yaml */
export const siteWords = z.strictObject({
  name: words,
  city: words,
  purpose: words,
  plan: z.strictObject({ title: words, issuer: words, number: words }),
  hotline: z.strictObject({ name: words }),
  areas: z.record(z.string(), named),
  people: z.record(z.string(), named),
  categories: z.record(z.string(), named),
});

/** content/<语言>/pages/<id>.md 的前言。 */
export const articleWords = z.strictObject({ title: words, description: words });

/** content/<语言>/accessibility-ledger.yaml：docs/accessibility-ledger.yaml 里给人看的字。 */
export const ledgerWords = z.strictObject({
  claims: lines,
  criteria: z.record(z.string(), z.strictObject({ name: words, people: words.optional() })),
});

/** content/<语言>/avoid.yaml：这种语言里不写的词，和换成什么。 */
export const avoidedTranslationWords = z.array(
  z.strictObject({
    word: words,
    say: words,
    except: z.array(words).default([]).describe('里面碰巧有这个词、但是不用换的说法。'),
  }),
);

interface UiWords {
  readonly [key: string]: string | UiWords;
}

/** content/ui/<语言>.json */
export const uiWords: z.ZodType<UiWords> = z.lazy(() => z.record(z.string(), z.union([words, uiWords])));

/** content/<语言>/made-from.json：每个单元照哪一版中文写的。由 npm run translation:accept 来写。 */
export const madeFrom = z.record(
  z.string(),
  z.string().regex(/^[0-9a-f]{16}$/, '由 npm run translation:accept 来写 | written by npm run translation:accept'),
);

/** content/site.yaml 的 languages：第一种是原文的语言。 */
export const languages = z
  .array(
    z.strictObject({
      code: languageCode,
      name: words.describe('这种语言自己的名字，例：English。'),
      path: z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, '只用小写英文、数字和连字符 | only lower-case letters, digits and hyphens').describe('网址里的一段，例：en；原文的语言是空的。'),
    }),
  )
  .min(1)
  .superRefine((list, context) => {
    list.forEach(({ code, path }, index) => {
      const before = list.slice(0, index);
      if (before.some((other) => other.code === code)) {
        context.addIssue({ code: 'custom', path: [index, 'code'], message: `“${code}” 写了两次。只留一个。 | "${code}" stands twice.` });
      }
      if (before.some((other) => other.path === path)) {
        context.addIssue({ code: 'custom', path: [index, 'path'], message: `两种语言不能用同一段网址 “${path}”。 | Two languages share the path "${path}".` });
      }
    });
    if (list[0]!.path !== '') {
      context.addIssue({ code: 'custom', path: [0, 'path'], message: '第一种是原文的语言，path 写 ""。 | The first is the source language: path is "".' });
    }
  });
