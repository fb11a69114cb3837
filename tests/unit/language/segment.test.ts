import { describe, expect, it } from 'vitest';
import { segmenter } from '#language/segment.ts';

const segment = segmenter(['残疾人证', '兴办', '公疗', '中 将']);
const words = (text: string) => segment(text).map((token) => token.text);

describe('dividing into words', () => {
  it('keeps our own words whole and divides what must be two', () => {
    expect(words('凭残疾人证')).toEqual(['凭', '残疾人证']);
    expect(words('支持兴办公疗')).toEqual(['支持', '兴办', '公疗']);
    expect(words('小区中将无障碍')).toEqual(['小区', '中', '将', '无障碍']);
  });
  it('writes 着, 了 and 过 together with their verb, but not 了 at the end of a sentence', () => {
    expect(words('看了结果')).toEqual(['看了', '结果']);
    expect(words('带着拐杖')).toEqual(['带着', '拐杖']);
    expect(words('房子裂了。')).toEqual(['房子', '裂', '了', '。']);
  });
  it('tells words, numbers, Latin letters and signs apart, full-width ones included', () => {
    expect(segment('（２０％）A18-c1，1.5……').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'sign （', 'number 20', 'sign %', 'sign ）', 'latin A', 'number 18', 'sign -', 'latin c', 'number 1', 'sign ，', 'number 1.5', 'sign ……',
    ]);
  });
  it('loses no character but white space', () => {
    const text = '按不低于 20% 的比例，为0—6岁儿童“免费”。';
    expect(words(text).join('')).toBe(text.replaceAll(' ', ''));
  });
});
