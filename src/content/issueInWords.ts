import type { z } from 'zod';

const typeNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['一段文字（只有数字的，放进引号）', 'a text (in quotation marks where it is only digits)'],
  number: ['一个数字', 'a number'],
  int: ['一个整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['一个列表（每行以 “- ” 开头）', 'a list (each line begins with “- ”)'],
  object: ['一组字段（“名字: 内容”）', 'fields (“name: content”)'],
  record: ['一组字段（“名字: 内容”）', 'fields (“name: content”)'],
};

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A schema fault in plain Chinese and English: what is wrong and what to write. */
export function issueInWords(issue: z.core.$ZodIssue): Words {
  const [zhMessage, enMessage] = issue.message.split(' | ');
  // `name:` with nothing behind it is read as null.
  const isMissing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = typeNames[issue.expected] ?? ['同类文件里那样的内容', 'what the other files of its kind have here'];
      return { zh: `${isMissing ? '缺少这一项' : '类型不对'}。请写${zh}。`, en: `${isMissing ? 'Missing' : 'Wrong type'}. Write ${en}.` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return values.length === 1
        ? { zh: `${isMissing ? '缺少这一项。' : ''}这里只能写：${values[0]}。`, en: `${isMissing ? 'Missing. ' : ''}Write: ${values[0]}.` }
        : { zh: `${isMissing ? '缺少这一项。' : ''}只能写下面其中一个：${values.join('、')}。`, en: `${isMissing ? 'Missing. ' : ''}Write one of: ${values.join(', ')}.` };
    }
    case 'too_small':
      if (enMessage !== undefined) return { zh: zhMessage!, en: enMessage };
      if (issue.origin === 'string') return { zh: `${issue.input === '' ? '缺少文字' : '太短'}。至少要有 ${issue.minimum} 个字。`, en: `${issue.input === '' ? 'Missing' : 'Too short'}. Write at least ${issue.minimum} ${issue.minimum === 1 ? 'character' : 'characters'}.` };
      return issue.origin === 'array'
        ? { zh: `太少。至少要有 ${issue.minimum} 个。`, en: `Too few. Write at least ${issue.minimum}.` }
        : { zh: `太小。${issue.inclusive ? '最小是' : '要大于'} ${issue.minimum}。`, en: `Too small. Write ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.` };
    case 'too_big':
      return issue.origin === 'array'
        ? { zh: `太多。最多 ${issue.maximum} 个。`, en: `Too many. Write at most ${issue.maximum}.` }
        : { zh: `太大。最大是 ${issue.maximum}。`, en: `Too big. Write at most ${issue.maximum}.` };
    case 'unrecognized_keys':
      return {
        zh: `没有叫 “${issue.keys.join('、')}” 的字段。请检查拼写，或者删掉。`,
        en: `No such field: ${issue.keys.join(', ')}. Check the spelling or remove it.`,
      };
    case 'invalid_format':
      return enMessage === undefined
        ? { zh: '写法不对。请对照同类文件。', en: 'Wrong format. See how the other files of its kind write it.' }
        : { zh: `写法不对。${zhMessage}。`, en: `Wrong format: ${enMessage}.` };
    case 'invalid_key': {
      const [inner] = issue.issues;
      return inner ? issueInWords({ ...inner, input: issue.input } as z.core.$ZodIssue) : { zh: '字段的名字写得不对。请对照同类文件。', en: 'The name of this field is wrong. See the other files of its kind.' };
    }
    default:
      return enMessage === undefined
        ? { zh: '这一项写得不对。请对照同类文件。', en: 'This is not written as it must be. See the other files of its kind.' }
        : { zh: zhMessage!, en: enMessage };
  }
}
