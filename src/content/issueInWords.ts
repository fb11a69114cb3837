import type { z } from 'zod';

const typeNames: Record<string, string> = {
  string: '一段文字',
  number: '一个数字',
  boolean: 'true 或 false',
  array: '一个列表（每行以 “- ” 开头）',
  object: '一组字段',
};

/** A schema fault in plain Chinese and English: what is wrong and what to write. */
export function issueInWords(issue: z.core.$ZodIssue): { zh: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: `缺少这一项。请写${typeNames[issue.expected] ?? issue.expected}。`, en: `Missing. Write ${issue.expected}.` }
        : { zh: `类型不对。请写${typeNames[issue.expected] ?? issue.expected}。`, en: `Wrong type. Write ${issue.expected}.` };
    case 'invalid_value': {
      if (issue.input === undefined) return { zh: `缺少这一项。只能写下面其中一个：${issue.values.map(String).join('、')}。`, en: 'Missing.' };
      const values = issue.values.map(String).join('、');
      return { zh: `只能写下面其中一个：${values}。`, en: `Write one of: ${issue.values.map(String).join(', ')}.` };
    }
    case 'too_small':
      return { zh: `太少。至少要有 ${issue.minimum} 个。`, en: `Too few. At least ${issue.minimum}.` };
    case 'too_big':
      return { zh: `太多。最多 ${issue.maximum} 个。`, en: `Too many. At most ${issue.maximum}.` };
    case 'unrecognized_keys':
      return {
        zh: `没有叫 “${issue.keys.join('、')}” 的字段。请检查拼写，或者删掉。`,
        en: `No such field: ${issue.keys.join(', ')}. Check the spelling or remove it.`,
      };
    case 'invalid_format':
      return { zh: `写法不对。${issue.message}`, en: `Wrong format. ${issue.message}` };
    case 'invalid_union':
    case 'custom': {
      const [zh, en] = issue.message.split(' | ');
      return { zh: zh!, en: en ?? zh! };
    }
    default:
      return { zh: `这一项写得不对。请对照同类文件。`, en: issue.message };
  }
}
