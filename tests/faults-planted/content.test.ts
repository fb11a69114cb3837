import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#content/readLibrary.ts';
import { formatContentError } from '#content/ContentError.ts';

/** Each fault is planted in a copy of content/, and the check must name its file, line and mend. */
const faults: readonly { name: string; file: string; from: string | RegExp; to: string; field: string; says: string }[] = [
  { name: 'a wrong quote', file: 'entitlements/bus-free.md', from: '凭残疾人证搭乘', to: '凭身份证搭乘', field: 'sources[1].quote', says: '引文和原文不一样' },
  { name: 'an unknown clause', file: 'entitlements/bus-free.md', from: '  - clause: 3.1.2-c2', to: '  - clause: 3.1.2-c99', field: 'sources[0].clause', says: '最接近的是 3.1.2-c9' },
  { name: 'a page without a source', file: 'entitlements/bus-free.md', from: /sources:\n(?: .*\n)+/, to: 'sources: []\n', field: 'sources', says: '至少要有 1 个' },
  { name: 'a sentence without a source', file: 'entitlements/bus-free.md', from: 'begin:\n  - text: "坐车时带上残疾人证。"\n    clauses: [3.1.2-c1]', to: 'begin:\n  - text: "坐车时带上残疾人证。"', field: 'begin[0]', says: '没有依据' },
  { name: 'a clause cited but not quoted', file: 'entitlements/bus-free.md', from: /get:\n {2}- text: (.*)\n {4}clauses: .*/, to: 'get:\n  - text: $1\n    clauses: [3.1.2-c5]', field: 'get[0].clauses[0]', says: '没有引这一条' },
  { name: 'an answer of more than sixty Hanzi', file: 'entitlements/bus-free.md', from: /answer: .*/, to: `answer: "${'长'.repeat(61)}"`, field: 'answer', says: '超过 60 个汉字' },
  { name: 'a field that does not exist', file: 'entitlements/bus-free.md', from: 'certainty:', to: 'certanty:', field: 'certainty', says: '缺少这一项' },
  { name: 'more certainty than the plan’s', file: 'entitlements/telecom-discount.md', from: 'certainty: encouraged', to: 'certainty: definite', field: 'certainty', says: '没有一条这么肯定' },
  { name: 'a wrong deciding department', file: 'entitlements/child-rehab.md', from: /department: canlian\n( +)task: 3/, to: 'department: minzheng\n$1task: 3', field: 'decides', says: '牵头单位是 canlian' },
  { name: 'a deciding department that its clause does not name', file: 'entitlements/bus-free.md', from: 'decides: []', to: 'decides:\n  - { department: canlian, clause: 3.1.2-c1 }', field: 'decides[0]', says: '没有写到' },
  { name: 'a deciding department by a clause that the page does not quote', file: 'entitlements/bus-free.md', from: 'decides: []', to: 'decides:\n  - { department: canlian, clause: 3.1.2-c5 }', field: 'decides[0].clause', says: '没有引这一条' },
  { name: 'a deciding department without a source', file: 'entitlements/bus-free.md', from: 'decides: []', to: 'decides:\n  - { department: canlian }', field: 'decides[0]', says: '写一个来源' },
  { name: 'a deciding department with two sources', file: 'entitlements/bus-free.md', from: 'decides: []', to: 'decides:\n  - { department: canlian, task: 3, clause: 3.1.2-c1 }', field: 'decides[0]', says: '写一个来源' },
  { name: 'an unknown option in a rule', file: 'entitlements/bus-free.md', from: 'is: "yes"', to: 'is: "maybe"', field: 'rule', says: '没有选项 “maybe”' },
  { name: 'a condition without a clause', file: 'entitlements/bus-free.md', from: 'check: asked\n      clause: 3.1.2-c1', to: 'check: asked', field: 'rule', says: '要写 clause' },
  { name: 'a changed word of the plan', file: 'plan/4-tasks.yaml', from: '按不低于当地低保标准的20%比例', to: '按不低于当地低保标准的30%比例', field: '全文', says: '和原文不一样' },
  { name: 'a lost clause', file: 'plan/4-tasks.yaml', from: / {6}- id: "3\.1\.2-c5"\n(?: {8}.*\n)+/, to: '', field: '全文', says: '和原文不一样' },
  { name: 'a promise on no page', file: 'entitlements/carry-aids-free.md', from: /3\.1\.2-c5/g, to: '3.1.2-c2', field: 'areas', says: '没有写进任何一页' },
  { name: 'an entitlement in no area', file: 'site.yaml', from: '      - bus-free\n', to: '', field: '—', says: '没有放进任何分类' },
  { name: 'broken YAML', file: 'site.yaml', from: 'name: 惠残通', to: 'name: [惠残通', field: 'YAML', says: '读不懂' },
  { name: 'an unknown question in a rule', file: 'entitlements/bus-free.md', from: 'fact: certificate', to: 'fact: certifcate', field: 'rule', says: '最接近的是 certificate' },
  { name: 'an option without its easy wording', file: 'questions/grade.yaml', from: '  - id: "4"', to: '  - id: "5"\n    label: "五级"\n  - id: "4"', field: 'options', says: '编号和次序要和问题一样' },
  { name: 'an option that stands twice', file: 'questions/grade.yaml', from: 'options:', to: 'options:\n  - id: "4"\n    label: "四级"', field: 'options', says: '写了两次' },
  { name: 'a question routed by one that does not exist', file: 'questions/study.yaml', from: 'age: ["60+"]', to: 'age: ["60+"], works: ["none"]', field: 'notFor.works', says: '最接近的是 work' },
  { name: 'a question routed by an option that does not exist', file: 'questions/work.yaml', from: '["0-6", "7-15"]', to: '["0-6", "7-15", "9"]', field: 'notFor.age[2]', says: '没有选项 “9”' },
  { name: 'a question before who is asking', file: 'questions/role.yaml', from: 'order: 1', to: 'order: 20', field: 'order', says: '要排第一' },
  { name: 'two questions that rise with time', file: 'questions/work.yaml', from: 'options:', to: 'risesWithTime: true\noptions:', field: 'risesWithTime', says: '最多一个问题写' },
  { name: 'a question that cannot be read', file: 'questions/work.yaml', from: 'options:', to: 'options: [', field: 'YAML', says: '读不懂' },
  { name: 'a group of people that the site does not have', file: 'entitlements/child-rehab.md', from: /people: \[[^\]]*\]/, to: 'people: [childs]', field: 'people[0]', says: '可以写' },
  { name: 'a word that does not respect people', file: 'entitlements/bus-free.md', from: /\n---\n\n/, to: '\n---\n\n残废的人', field: '—', says: '尊重人的说法' },
  { name: 'a scenario that the rule contradicts', file: 'scenarios/bus-free.md', from: '| 很可能 |', to: '| 不符合 |', field: '结果', says: '按现在的规则算出来是“很可能”' },
  { name: 'a rule that a scenario contradicts', file: 'entitlements/bus-free.md', from: 'term: severe-limb', to: 'term: severe', field: '结果', says: '看规划原文，改表或者改规则' },
  { name: 'a scenario with an option that does not exist', file: 'scenarios/bus-free.md', from: 'grade=1', to: 'grade=9', field: '回答', says: '没有这个选项' },
  { name: 'a scenario with a verdict that does not exist', file: 'scenarios/bus-free.md', from: '| 很可能 |', to: '| 一定 |', field: '结果', says: '不是结果' },
  { name: 'a scenario leaning on a clause of another page', file: 'scenarios/bus-free.md', from: '| 3.1.2-c2 |', to: '| 3.1.2-c5 |', field: '依据', says: '不在这一页的 sources 里' },
  { name: 'a scenario table without its columns', file: 'scenarios/bus-free.md', from: '| 情形 | 回答 |', to: '| 情况 | 回答 |', field: '—', says: '表头要写' },
  { name: 'a reading with a syllable too few', file: 'pinyin.yaml', from: 'text: 供养, pinyin: gōng yǎng', to: 'text: 供养, pinyin: gōng', field: 'readings[0].pinyin', says: '有 2 个字，拼音写了 1 个' },
  { name: 'a reading with the tone as a number', file: 'pinyin.yaml', from: 'text: 供养, pinyin: gōng yǎng', to: 'text: 供养, pinyin: gong1 yang3', field: 'readings[0].pinyin', says: '不像一个音节' },
  { name: 'a confirmation of an unknown page', file: 'validity.yaml', from: 'confirmations: []', to: 'confirmations:\n  - by: 同江市残联\n    on: "2026-12-01"\n    entitlements: [bus-fre]', field: 'confirmations[0].entitlements[0]', says: '最接近的是 bus-free' },
  { name: 'a thesaurus word that finds nothing', file: 'thesaurus.yaml', from: 'finds: [bus-half-price]', to: 'finds: [bus-halfprice]', field: '[17].finds[0]', says: '最接近的是 bus-half-price' },
  { name: 'a thesaurus word that stands twice', file: 'thesaurus.yaml', from: /words:\n {4}\[\n {6}低保,/, to: 'words:\n    [\n      低保, 低保,', field: '[0].words[1]', says: '已经写了' },
  { name: 'a thesaurus word that is not the plan’s', file: 'thesaurus.yaml', from: 'official: 其他残疾人半价', to: 'official: 其他残疾人打五折', field: '[17].official', says: '规划里没有' },
  { name: 'a page that no everyday word reaches', file: 'thesaurus.yaml', from: /carry-aids-free/g, to: 'bus-half-price', field: '—', says: '没有一个大家常说的词' },
  { name: 'an official word that no everyday word reaches', file: 'thesaurus.yaml', from: /- official: 残工委\n(?: .*\n)+/, to: '', field: '—', says: 'term-committee' },
  { name: 'a recording of an unknown page', file: 'recordings.yaml', from: /^\[\]$/m, to: '- entitlement: bus-fre\n  state: in-production\n  reader: 王明\n  since: "2026-12-01"', field: '[0].entitlement', says: '没有条目' },
  { name: 'a page recorded twice', file: 'recordings.yaml', from: /^\[\]$/m, to: '- entitlement: bus-free\n  state: in-production\n  reader: 王明\n  since: "2026-12-01"\n- entitlement: bus-free\n  state: in-production\n  reader: 王明\n  since: "2026-12-01"', field: '[1].entitlement', says: '写了两次' },
  { name: 'a recording without its file', file: 'recordings.yaml', from: /^\[\]$/m, to: '- entitlement: bus-free\n  state: recorded\n  reader: 王明\n  on: "2026-12-01"\n  file: /recordings/none.mp3\n  durationSeconds: 95\n  sizeBytes: 1\n  textHash: 0123456789abcdef', field: '[0].file', says: '没有文件' },
  { name: 'a recording without the fingerprint of its text', file: 'recordings.yaml', from: /^\[\]$/m, to: '- entitlement: bus-free\n  state: recorded\n  reader: 王明\n  on: "2026-12-01"\n  file: /recordings/none.mp3\n  durationSeconds: 95\n  sizeBytes: 1\n  textHash: "x"', field: '[0].textHash', says: '指纹' },
  { name: 'a page changed and nothing says what', file: 'entitlements/bus-free.md', from: '坐公交不用买票', to: '坐公交不用投币', field: '—', says: 'npm run changes:record -- bus-free' },
  { name: 'a page that was never recorded as new', file: 'changes.yaml', from: /^.*"bus-free"\n/m, to: '', field: '—', says: 'kind: new' },
  { name: 'a change of an unknown page', file: 'changes.yaml', from: '"land-rights"\n    - "online', to: '"land-right"\n    - "online', field: '[1].entitlements[2]', says: '没有条目' },
  { name: 'a change older than the one before it', file: 'changes.yaml', from: /on: "2026-11-23"(?=\n {2}kind: "wording")/, to: 'on: "2026-11-22"', field: '[1].on', says: '比前一条早' },
  { name: 'a fingerprint of an unknown page', file: 'changes-hashes.json', from: '{', to: '{ "bus-fre": "0123456789abcdef",', field: 'bus-fre', says: '没有条目' },
];

describe('faults planted in content are caught', () => {
  it.each(faults)('$name', ({ file, from, to, field, says }) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
    cpSync('content', folder, { recursive: true });
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, 'the fault must really be planted').not.toBe(before);
    writeFileSync(path, after);

    const { errors } = readLibrary(folder);
    const told = errors.map(formatContentError);
    expect(errors.some((error) => error.field.startsWith(field) && error.zh.includes(says) && error.line >= 1 && error.en !== ''), told.join('\n')).toBe(true);
    expect(errors.length, told.join('\n')).toBeLessThanOrEqual(12);
  });

  it('tells the very line of a fault', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
    cpSync('content', folder, { recursive: true });
    const path = join(folder, 'entitlements/bus-free.md');
    const text = readFileSync(path, 'utf8').replace('凭残疾人证搭乘', '凭身份证搭乘');
    writeFileSync(path, text);
    const line = text.split('\n').findIndex((row) => row.includes('凭身份证搭乘')) + 1;
    expect(readLibrary(folder).errors.map((error) => `${error.file}:${error.line}`)).toContain(`content/entitlements/bus-free.md:${line}`);
  });

  it('tells all faults at once', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
    cpSync('content', folder, { recursive: true });
    for (const id of ['bus-free', 'child-rehab', 'legal-aid']) {
      const path = join(folder, `entitlements/${id}.md`);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/answer: .*/, 'answer: ""'));
    }
    const files = new Set(readLibrary(folder).errors.filter(({ field }) => field === 'answer').map(({ file }) => file));
    expect(files.size).toBe(3);
  });
});
