import { z } from 'zod';
import { hanziCount } from '#language/sentences.ts';

/** 规划条款编号，例：3.1.2-c2。是否存在由交叉检查核对。 */
export const clauseIdText = z.string().regex(/^[0-9A-Z.]+-(?:c\d+|h|note)$/, '条款编号像 3.1.2-c2 或 A4-c1 | the id of a clause looks like 3.1.2-c2 or A4-c1');

/** 文件名一样的短编号，小写英文、数字、连字符。 */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只用小写英文、数字和连字符 | only lower-case letters, digits and hyphens');

/** 年-月-日。 */
export const isoDate = z.iso.date('日期写成 2026-11-23，要有这一天 | write the date like 2026-11-23; it must be a day that exists');

/** 一段中文，最多 max 个汉字。 */
export function hanzi(max: number) {
  const message = `超过 ${max} 个汉字。请写短一点，一句只说一件事。 | More than ${max} Hanzi. Say it shorter.`;
  return z
    .string()
    .min(1)
    .refine((text) => hanziCount(text) <= max, { message })
    // The same limit for editors that read JSON Schema, where a refinement cannot be told.
    .meta({ pattern: `^(?:\\P{Script=Han}*\\p{Script=Han}){0,${max}}\\P{Script=Han}*$`, patternErrorMessage: message });
}

/** 一句话和它的依据：规划条款，或后来的法律条文，至少一个。 */
export const sourcedText = z
  .strictObject({
    text: hanzi(60),
    clauses: z.array(clauseIdText).default([]),
    law: z.array(slug).default([]),
  })
  .refine((item) => item.clauses.length + item.law.length > 0, {
    message: '这句话没有依据。请写 clauses（规划条款）或 law（法律条文）。 | No source. Give clauses or law.',
  });

/** 语言的代码（BCP 47），例：zh-CN、en。 */
export const languageCode = z.string().refine(isCanonicalLanguage, {
  message: '写成标准的语言代码，例：zh-CN、en。 | Write a BCP 47 code in its canonical form, such as zh-CN or en.',
});

function isCanonicalLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
}
