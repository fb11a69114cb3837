import { expect, it } from 'vitest';
import { figuresOf } from '#language/figures.ts';

it.each<[string, readonly string[]]>([
  ['不低于当地低保标准的20%', ['20%']],
  ['按照不低于２％的比例', ['2%']],
  ['为0—6岁残疾儿童', ['0', '6']],
  ['打12385，或者12333', ['12385', '12333']],
  ['六十周岁以上的老年人', ['60']],
  ['二级以上残疾人，一级或者二级', ['2', '1']],
  ['社会保险法第二十五条', []],
  ['一百二十五号', ['125']],
  ['一起问一样的事，一个人', []],
  ['有几类残疾、几级', []],
])('the figures of “%s”', (text, figures) => {
  expect([...figuresOf(text)].sort()).toEqual([...figures].sort());
});
