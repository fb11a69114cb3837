import { expect, it } from 'vitest';
import { figureDifference } from '#language/translatedFigures.ts';

it.each<[string, string]>([
  ['不低于当地低保标准的20%', 'at least 20% of the local dibao standard'],
  ['不低于百分之二十', 'at least 20 per cent'],
  ['为0—６岁残疾儿童', 'for disabled children aged 0 to 6'],
  ['打12385，或者12333', 'Call 12385 or 12333.'],
  ['六十周岁以上的老年人', 'people aged 60 or over'],
  ['未满十八岁', 'under 18'],
  ['一级或者二级残疾人', 'people with grade 1 or grade 2'],
  ['第三级预防', 'the third step of prevention'],
  ['健全三级服务网络', 'a service network on three levels'],
  ['社会保险法第二十五条', 'Article 25'],
  ['残疾人就业条例第八条', 'Article 8'],
  ['同江市“十三五”加快残疾人小康进程规划', 'the 13th Five-Year Plan of Tongjiang'],
  ['“七五”普法', 'the 7th five-year law education plan'],
  ['党的十八届三中全会', 'the third plenary session of the 18th Central Committee'],
  ['二〇一七年十一月三日', '3 November 2017'],
  ['2025年5月1日起', 'from 1 May 2025'],
  ['你可以先问', 'You may ask first.'],
  ['两种人可以', 'Two kinds of people can get it.'],
  ['两免一补', '2 fees waived, 1 subsidy'],
  ['五保户', 'a "five guarantees" household'],
  ['一户多残', 'a family with several disabled members'],
  ['一年一次', 'once a year'],
  ['五年里', 'within 5 years'],
  ['红十字会', 'the Red Cross'],
  ['罚四倍', '4 times as much'],
  ['三、重点任务', 'Main tasks'],
  ['三、重点任务', '3. Main tasks'],
  ['（一）保障基本民生。', '(1) Securing a basic living'],
  ['三、重点任务', 'Part 3: Main tasks'],
  ['（1）落实补贴', '(1) Pay the allowance.'],
  ['1.加大救助力度。', '1. More relief'],
  ['成立一支队伍', 'Set up a team.'],
  ['12,000人', '12000 people'],
])('“%s” has the figures of “%s”', (chinese, translation) => {
  expect(figureDifference(chinese, translation)).toEqual({ lost: [], added: [] });
});

it.each<[string, string, readonly string[], readonly string[]]>([
  ['20%', 'some', ['20%'], []],
  ['20%', '30%', ['20%'], ['30%']],
  ['60岁以上', '65 or over', ['60'], ['65']],
  ['六十岁以上', 'old people', ['60'], []],
  ['二级以上', 'grade 1 and above', ['2'], ['1']],
  ['打12385', 'Call 12358.', ['12385'], ['12358']],
  ['坐公交半价', 'Buses cost 50% less.', [], ['50%']],
  ['等单位回答', 'The office answers within two weeks.', [], ['2']],
  ['等单位回答', 'The office answers within 14 days.', [], ['14']],
  ['2017年', 'some years ago', ['2017'], []],
  ['第二十五条', 'an article', ['25'], []],
  ['十八岁', 'eighteen', ['18'], []],
  ['有钱', '3. Money', [], ['3']],
])('“%s” and “%s” differ', (chinese, translation, lost, added) => {
  expect(figureDifference(chinese, translation)).toEqual({ lost, added });
});
