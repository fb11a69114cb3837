import { z } from 'zod';
import { clauseIdText, hanzi, isoDate, slug } from './shared.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import { rule } from './rule.ts';
import { languages } from './translation.ts';

const uniqueIds = { path: [], message: '里面有一个编号用了两次。每个编号只能有一个。 | An id stands twice in this list. Each must be unique.' };
const areUnique = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;
const choice = z.strictObject({ id: slug, name: z.string().min(1), summary: hanzi(40) });

/** content/site.yaml：哪个城市、哪份规划、热线、分类。换一个城市先改这里。 */
export const site = z.strictObject({
  name: z.string(),
  latinName: z.string().optional().describe('网站名字的拼音，给接口说明和导出的文件夹用。可以不写。'),
  city: z.string(),
  languages: languages.describe('网站有哪几种语言；第一种是原文的语言。其他每一种的字在 content/<代码>/ 里。'),
  purpose: hanzi(60).describe('一句话说这个网站是什么。'),
  plan: z.strictObject({
    title: z.string(),
    number: z.string().min(1, '写文号；没有文号，就写哪个单位哪天发的。 | The number of the document; where it has none, who issued it and when.'),
    issuer: z.string(),
    issuedOn: isoDate,
    lastWords: z.string().optional().describe('plan.txt 里规划的正文到哪几个字为止。后面没有页脚这样的字，就不写。'),
  }),
  hotline: z.union(
    [
      z.strictObject({ number: z.string(), name: z.string(), clause: clauseIdText }),
      z.strictObject({ number: z.string(), name: z.string(), source: z.string().min(2), seenOn: isoDate }),
    ],
    { message: '热线要写 number、name，和依据：clause，或者 source 和 seenOn。 | A hotline has number, name, and its source: clause, or source and seenOn.' },
  ).describe('每一页都让人打的热线，和点名它的条款；规划没有点名，就写在哪里、哪天看到的。'),
  areas: z.array(choice.extend({ icon: slug, entitlements: z.array(slug).min(1) })).min(1).refine(areUnique, uniqueIds).describe('分类和每类里的条目，按页面上的顺序。'),
  people: z.array(choice).min(1).refine(areUnique, uniqueIds),
  categories: z.array(choice).min(1).refine(areUnique, uniqueIds),
  signVideoHosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, '只写网站的名字，例：video.example.gov.cn | only the name of the host, e.g. video.example.gov.cn')).describe('除了本站，手语视频还可以放在哪些网站，例：[video.example.gov.cn]。点播放时浏览器会连到那里。'),
});

const someEntitlements = z.union([z.literal('all'), z.array(slug).min(1)], { error: '写条目的编号，例：[bus-free]；全部就写 all。 | Write the ids of entitlements, e.g. [bus-free], or all.' });

/** content/validity.yaml：规划管到哪年、谁核对过、有没有被新政策代替。只在这一个文件里改。 */
export const validity = z.strictObject({
  period: z.strictObject({ from: z.int(), to: z.int() }).refine(({ from, to }) => from <= to, { path: ['to'], message: '结束的年份比开始的早。请改对。 | It ends before it begins. Correct the years.' }),
  confirmations: z.array(
    z.strictObject({
      by: z.string().min(2),
      on: isoDate,
      entitlements: someEntitlements.describe('核对了哪些条目；全部就写 all。'),
      note: z.string().optional(),
    }),
  ),
  replacements: z.array(
    z.strictObject({
      title: z.string().min(2),
      number: z.string().optional(),
      on: isoDate,
      address: z.url({ protocol: /^https?$/, error: '写完整的网址，例：https://www.example.gov.cn/ | write the whole address, e.g. https://www.example.gov.cn/' }),
      entitlements: someEntitlements,
      note: z.string().optional(),
    }),
  ),
});

/** content/pinyin.yaml：词典会分错、读错的词，给拼音和盲文用。 */
export const pinyin = z.strictObject({
  words: z.array(z.string().regex(/^\p{Script=Han}+(?: ?\p{Script=Han}+)+$/u, '只写汉字，两个字以上；分开写的中间空一格 | only Hanzi, two or more; one space where the word is divided')).describe('要当一个词写在一起的，例：残疾人证。要分开写的，中间空一格，例：要 带头。'),
  readings: z.array(z.strictObject({ text: z.string().regex(/^\p{Script=Han}+$/u, '只写汉字 | only Hanzi'), pinyin: z.string().min(1), why: z.string().optional() })).describe('会读错的地方：照原文写几个字，再写每个字的拼音。'),
});

/** content/pages/<id>.md：关于本站、无障碍说明这样的整页文章。 */
export const article = z.strictObject({ title: z.string().min(1), description: hanzi(60) });

/** content/departments/<id>.yaml：附件里的一个单位。 */
export const department = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).min(1),
  nameInPlan: z.boolean().describe('带“市”字的全名原文里有没有。'),
  notes: z.array(z.strictObject({ text: z.string(), law: slug })).default([]).describe('后来的变化，有来源才写。'),
});

/** content/glossary/<id>.md：一个官方词。正文是大白话解释。 */
export const term = z.strictObject({
  term: z.string().min(1),
  aliases: z.array(z.string()).default([]).describe('页面上还有哪些写法也算这个词。'),
  clauses: z.array(clauseIdText).default([]).describe('规划里用到这个词的条款。'),
  law: z.array(slug).default([]),
  basis: z.enum(['plan', 'law', 'plain']).describe('plan：规划写了意思；law：法律写了；plain：只是字面意思，规划没有解释。'),
});

/** content/law/<id>.yaml：后来的（或更高的）法律条文，只收亲眼看到原文的。 */
export const lawArticle = z.strictObject({
  title: z.string().describe('法律全名。'),
  article: z.string(),
  quote: z.string().optional().describe('亲眼看到的原文，一字不差；只看到转述就不写。'),
  gloss: hanzi(60).describe('大白话。'),
  source: z.string().describe('看到原文的地方。'),
  seenOn: isoDate,
  sourceNote: z.string().describe('来源不是官方页面时要说明。'),
});

/** content/hotlines.yaml：全国热线，只收有来源的。 */
export const hotlines = z.array(
  z.strictObject({ number: z.string().regex(/^\d{3,5}$/, '只写三到五位的号码 | only the number, three to five digits'), purpose: z.string(), source: z.string(), seenOn: isoDate }),
);

/** content/derived-terms.yaml：规则里用的说法，规划没有定义的，在这里说清楚怎么算。 */
export const derivedTerms = (questionnaire: Questionnaire) => z.array(
  z.strictObject({
    id: slug,
    name: z.string(),
    rule: rule(questionnaire),
    gradeOfOneCategory: z.boolean().default(false).describe('把类别和等级连在一起的说法：残疾不止一类时，等级说不清是哪一类的，算“不清楚”。'),
    note: z.string(),
  }),
);

/** content/numbers.yaml：规划里没有、但可以出现的数字，和来源。 */
export const numbers = z.array(z.strictObject({ pattern: z.string().min(1).refine(isExpression, '不是正则表达式：看看括号是否成对。要照字面写的符号，前面加 \\\\。 | No regular expression: see that brackets are paired; a sign that means itself has \\\\ before it.'), source: z.string().min(2) }));

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
