import { z } from 'zod';
import { slug } from './shared.ts';

/** content/thesaurus.yaml：大家平常说的话，对应规划里的词和本站的页面。 */
export const thesaurus = z.array(
  z.strictObject({
    official: z.string().min(1).describe('规划原文里的词，一字不差。会显示给人看：您搜的“假肢”在文件里叫“辅助器具”。'),
    finds: z.array(slug).min(1).describe('找到的页面，最合适的在前：条目编号，或 department-编号、term-编号。'),
    words: z.array(z.union([z.string().min(1), z.number().transform(String)], { error: '写一个词；有特别的符号，就放进引号。 | Write a word, in quotation marks where it has special signs.' })).min(1).describe('大家会打的字；一个词只写一次。英文、错别字、旧说法都可以。'),
  }),
);

/** content/language-tables.json：内容里少见的字怎么念、繁体怎么写。由 npm run language:tables 来写，没有少见的字就不用。 */
export const languageTables = z.strictObject({ pinyin: z.record(z.string(), z.string()), traditional: z.array(z.string()) });

/** content/filler-phrases.yaml：说话时常带、但不说要找什么的词，搜索时算得很轻。例：要钱吗、怎么办。 */
export const fillerPhrases = z.array(z.string().min(1));
