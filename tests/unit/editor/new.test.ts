import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { easyParityFaults } from '#checks/easyParity.ts';
import { translationFaults } from '#checks/translation.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { writeDraft } from '#editor/Draft.ts';
import { withEntitlementInArea } from '#editor/yamlText.ts';

/** `npm run new` in a copy of content/, or of another city's. */
function started(kind: string, options: readonly string[], input = '', content = 'content') {
  const folder = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
  cpSync(content, folder, { recursive: true });
  cpSync('docs/accessibility-ledger.yaml', join(folder, '../docs/accessibility-ledger.yaml'));
  const run = () => {
    const { status, stdout, stderr } = spawnSync('node', ['src/commands/new.ts', kind, ...options], { input, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } });
    return { status, stdout, stderr };
  };
  return { folder, ...run(), again: run, text: (path: string) => readFileSync(join(folder, path), 'utf8'), errors: () => readLibrary(folder).errors };
}

const entitlement = [
  '--id=seat-for-aids',
  '--title=坐车可以带轮椅',
  '--area=travel',
  '--clause=3.1.2-c5',
  '--answer=带着轮椅这样的辅助器具坐车，不多收钱。',
  '--people=worker，older',
  '--categories=physical',
  '--who=你有残疾人证。',
  '--condition=certificate=yes',
  '--condition=severe-limb',
  '--get=轮椅坐车不多收钱。',
  '--open=没有写哪些车算。',
  '--open-ask=jiaotong',
  '--words=带轮椅，轮椅上车，拐杖',
  '--related=bus-free',
];

const question = ['--id=transport', '--name=出门', '--self=你怎么出门？', '--family=家里人怎么出门？', '--helper=这个人怎么出门？', '--help=看平时。', '--multiple=', '--option=bus=坐公交', '--option=walk=走路'];

describe('npm run new -- entitlement', () => {
  const made = started('entitlement', entitlement);

  it('writes a page that the reader takes; only what a person must still do is told', () => {
    expect([made.stderr, made.status]).toEqual(['', 0]);
    const told = made.errors().map(({ file, field }) => `${file} ${field}`);
    expect([...new Set(told)].sort()).toEqual([
      'content/easy/entitlements/seat-for-aids.md madeFrom',
      'content/easy/entitlements/seat-for-aids.md 能得到什么',
      'content/easy/entitlements/seat-for-aids.md 谁能得到',
      'content/easy/entitlements/seat-for-aids.md 还不清楚的',
      'content/easy/entitlements/seat-for-aids.md 这是什么',
      'content/en/entitlements/seat-for-aids.md words',
      'content/entitlements/seat-for-aids.md —',
      'content/scenarios/seat-for-aids.md —',
    ]);
    const { library } = readLibrary(made.folder);
    expect(easyParityFaults(library!)).toEqual([]);
  });

  it('quotes the whole clause, looked up by its id, and takes its certainty and the annex from the plan', () => {
    const clause = readLibrary('content').library!.plan.clauses.get('3.1.2-c5' as never)!;
    const written = readLibrary(made.folder).library!.entitlements.find(({ id }) => id === 'seat-for-aids')!;
    expect(written.sources).toEqual([{ clause: clause.id, quote: clause.text }]);
    expect(written.certainty).toBe(clause.certainty);
    expect(written.decides.map(({ task }) => task)).toEqual(clause.tasks);
    expect(made.stdout).toContain(clause.gloss);
    expect(made.text('entitlements/seat-for-aids.md')).toContain('title: "坐车可以带轮椅"\n');
    expect(made.text('entitlements/seat-for-aids.md')).toContain('      is: "yes"\n');
  });

  it('adds one line to the area in site.yaml and changes no other', () => {
    const [before, after] = [readFileSync('content/site.yaml', 'utf8').split('\n'), made.text('site.yaml').split('\n')];
    expect(after.toSpliced(after.indexOf('      - seat-for-aids'), 1)).toEqual(before);
  });

  it('tells the next steps as commands', () => {
    expect(made.stdout).toContain('npm run easy:accept -- seat-for-aids');
    expect(made.stdout).toContain('npm run content:check');
    expect(made.stdout).toContain('npm run changes:record -- seat-for-aids "写了什么"');
    expect(made.stdout).toContain('npm run translation:accept -- en entitlements/seat-for-aids');
  });

  it('begins the translation with the source, in the places where its words go', () => {
    const fields = parse(made.text('en/entitlements/seat-for-aids.md').split(/^---$/m)[1]!) as Record<string, unknown>;
    expect(fields).toMatchObject({ title: '坐车可以带轮椅', who: ['你有残疾人证。'], open: ['没有写哪些车算。'], begin: [], notes: [] });
    writeFileSync(join(made.folder, 'en/entitlements/seat-for-aids.md'), made.text('en/entitlements/seat-for-aids.md').replace('"拐杖"]', '"拐杖", "a", "b"]'));
    const english = readLibrary(made.folder).translations.flatMap(translationFaults).filter(({ file }) => file.endsWith('seat-for-aids.md'));
    expect(english.map(({ field }) => field)).toEqual(expect.arrayContaining(['title', 'officialWording', 'answer', 'who[0]', 'get[0]', 'open[0]', 'words[0]']));
  });

  it('takes the office that a clause names, where no row of the annex does', () => {
    const options = ['--id=boat-home', '--title=看病回来有船送', '--area=river', '--clause=1.2-c1', '--answer=夜里看急病，渡船局派船接送。', '--categories=physical', '--who=你有残疾人证。', '--condition=certificate=yes', '--get=有船接送。', '--open=没有写打哪个电话。', '--open-ask=duju', '--tasks=', '--decides-department=duju', '--words=船，急病，回家', '--related=ferry-free'];
    const inWuyou = started('entitlement', options, '', 'tests/fixtures/wuyou/content');
    expect([inWuyou.stderr, inWuyou.status]).toEqual(['', 0]);
    expect(readLibrary(inWuyou.folder).library!.entitlements.find(({ id }) => id === 'boat-home')!.decides).toEqual([{ department: 'duju', clause: '1.2-c1' }]);
    expect(started('entitlement', options.map((option) => option.replace('department=duju', 'department=menkou')), '', 'tests/fixtures/wuyou/content').stdout).toContain('没有单位 “menkou”');
  });

  it('overwrites nothing when run again', () => {
    const before = made.text('entitlements/seat-for-aids.md');
    const { status, stdout } = made.again();
    expect(status).toBe(1);
    expect(stdout).toContain('seat-for-aids 已经有了');
    expect(made.text('entitlements/seat-for-aids.md')).toBe(before);
  });

  it.each([
    ['a quote that is not the plan’s', '--quote=轮椅坐飞机免费', '不在原文里'],
    ['a clause that does not exist', '--clause=3.1.2-c99', '最接近的编号是 3.1.2-c9'],
    ['words of the plan instead of a clause', '--clause=盲人、重度肢体残疾人', '3.1.2-c2'],
    ['more certainty than the clause’s', '--certainty=sure', '只能写：'],
    ['an answer that is too long', `--answer=${'长'.repeat(61)}`, '超过 60 个汉字'],
    ['an option that a question has not', '--condition=certificate=maybe', '只能写：yes、applying、no'],
    ['an unknown related page', '--related=bus-fre', '最接近的是 bus-free'],
  ])('refuses %s, says why and asks again', (_name, option, says) => {
    const field = option.slice(0, option.indexOf('=') + 1);
    // What may be left empty is answered, so that the next line is for the refused one.
    const empty = ['quote', 'officialWording', 'certainty', 'who-from', 'condition-from', 'get-from', 'officeDecides', 'open-from', 'begin', 'tasks', 'hotlines'].map((name) => `--${name}=`);
    const base = [...entitlement, ...empty].filter((other) => other !== '--condition=severe-limb');
    const rest = base.filter((other) => !other.startsWith(field));
    const right = base.filter((other) => other.startsWith(field)).map((other) => other.slice(field.length));
    const { status, stdout } = started('entitlement', [...rest, option], right.join('\n'));
    expect(stdout).toContain(says);
    expect(status).toBe(0);
  });

  it('writes nothing when an answer is missing or an option is misspelt', () => {
    for (const options of [entitlement.filter((option) => !option.startsWith('--answer')), [...entitlement, '--anser=好']]) {
      const { status, stderr, folder } = started('entitlement', options);
      expect([status, existsSync(join(folder, 'entitlements/seat-for-aids.md'))]).toEqual([1, false]);
      expect(stderr).toMatch(/“answer” 还没有回答|没有用到 --anser/);
    }
  });
});

describe('npm run new, the other kinds', () => {
  it('asks line by line: a term, with a wrong answer mended', () => {
    const { status, stdout, text, errors } = started('term', [], 'Bad Id\nnew-term\n盲人\n听证\n\n3.1.2-c2\n\nlaw\nplan\n大家一起说意见的会。\n');
    expect(status).toBe(0);
    expect(stdout.match(/✗/g)).toHaveLength(3);
    expect(text('glossary/new-term.md')).toBe('---\nterm: "听证"\naliases: []\nclauses: [3.1.2-c2]\nlaw: []\nbasis: plan\n---\n\n大家一起说意见的会。\n');
    expect(text('en/glossary/new-term.md')).toBe('---\nterm: "听证"\naliases: []\n---\n\n大家一起说意见的会。\n');
    expect(errors().map(({ zh }) => zh)).toEqual([expect.stringContaining('finds 写 term-new-term'), expect.stringContaining('translation:accept -- en glossary/new-term')]);
  });

  it('writes a department, and looks up whether the plan has its name', () => {
    const { text, errors, stdout } = started('department', ['--id=qixiang', '--name=市气象局'], '');
    expect(text('departments/qixiang.yaml')).toBe('name: "市气象局"\naliases: ["市气象局"]\nnameInPlan: false\n');
    expect(errors().filter(({ file }) => file.includes('departments'))).toMatchObject([{ file: 'content/en/departments.yaml', field: 'qixiang' }]);
    expect(stdout).toContain('content/en/departments.yaml 里加上 qixiang');
    expect(started('department', ['--id=minzheng-2', '--name=市民政局', '--aliases=民政'], '').text('departments/minzheng-2.yaml')).toContain('nameInPlan: true');
  });

  it('writes a question, its easy wording and its translation; only the comparison of the translation is left', () => {
    const { status, text, errors, stdout } = started('question', question);
    expect(status).toBe(0);
    expect(text('questions/transport.yaml')).toMatch(/^order: 15\nname: "出门"\n(?!.*multiple)/s);
    expect(text('en/questions/transport.yaml')).toContain('options:\n  bus: "坐公交"\n  walk: "走路"\n');
    expect(errors().map(({ file, zh }) => [file, zh])).toEqual([['content/en/questions/transport.yaml', expect.stringContaining('translation:accept -- en questions/transport')]]);
    expect(stdout).toContain('npm run schemas');
  });

  it('can use a question in a rule as soon as it is written', () => {
    const { folder } = started('question', question);
    const options = entitlement.map((option) => (option === '--condition=severe-limb' ? '--condition=transport=walk' : option));
    const { status } = spawnSync('node', ['src/commands/new.ts', 'entitlement', ...options], { input: '', encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } });
    expect(status).toBe(0);
    const written = readLibrary(folder).library!.entitlements.find(({ id }) => id === 'seat-for-aids')!;
    expect(written.rule).toMatchObject({ kind: 'all', of: [{ fact: 'certificate' }, { fact: 'transport', anyOf: ['walk'] }] });
  });

  it('writes a question with several answers; refuses ids that the check needs for itself and options that stand twice', () => {
    const several = question.map((option) => (option === '--multiple=' ? '--multiple=yes' : option));
    const { status, stdout, text } = started('question', ['--id=unknown', '--id=my-question', '--id=age', ...several, '--option=bus=汽车', '--option=unknown=不清楚', '--option=none=都没有']);
    expect([status, stdout.match(/✗/g)?.length]).toEqual([0, 5]);
    expect(text('questions/transport.yaml')).toContain('multiple: true\noptions:\n  - id: bus\n    label: "坐公交"\n  - id: walk\n    label: "走路"\n  - id: none\n');
  });

  it('writes who is making a video, once', () => {
    const { status, text, errors, again } = started('sign', ['--slot=question-age', '--signer=王明', '--since=2026-12-01']);
    expect(status).toBe(0);
    expect(text('sign-language/question-age.yaml')).toBe('state: in-production\nsigner: "王明"\nsince: "2026-12-01"\n');
    expect(errors()).toEqual([]);
    expect(again().stdout).toContain('已经有记录了');
  });

  it('says what it can write, and that broken content comes first', () => {
    expect(started('page', []).stderr).toContain('entitlement、question、term、department、sign');
    const { folder, again } = started('sign', ['--slot=home', '--signer=王明']);
    writeFileSync(join(folder, 'site.yaml'), 'name: [');
    expect(again()).toMatchObject({ status: 1 });
    expect(again().stderr).toContain('site.yaml:');
  });
});

describe('the next steps', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const others = [
    ['entitlement', entitlement, ''],
    ['term', [], 'new-term\n听证\n\n\n\n\n大家一起说意见的会。\n'],
    ['department', ['--id=qixiang', '--name=市气象局'], ''],
    ['question', question, ''],
    ['sign', ['--slot=question-age', '--signer=王明', '--since='], ''],
  ] as const;

  it.each(others)('of npm run new -- %s name only commands that there are', (kind, options, input) => {
    const [, steps = ''] = started(kind, options, input).stdout.split('下一步：');
    const commands = [...steps.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the list of an area', () => {
  it.each([
    ['lines', 'areas:\n  - id: a\n    entitlements:\n      - one # 一\n  - id: b\n', 'areas:\n  - id: a\n    entitlements:\n      - one # 一\n      - two\n  - id: b\n'],
    ['one line', 'areas: [{ id: a, entitlements: [ one ] }]\n', 'areas: [{ id: a, entitlements: [ one, two ] }]\n'],
  ])('in %s gets one more, and nothing else changes', (_name, before, after) => {
    expect(withEntitlementInArea(before, 'a', 'two')).toBe(after);
  });

  it('must be there', () => {
    expect(() => withEntitlementInArea('areas: []\n', 'a', 'two')).toThrow('没有分类 a');
  });
});

describe('writing a draft', () => {
  it('refuses, and writes nothing at all, where one of its new files is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draft-'));
    writeFileSync(join(folder, 'b.yaml'), 'ours');
    const draft = { files: new Map([['a.yaml', 'new'], ['b.yaml', 'new']]), changes: new Map(), next: [] };
    expect(() => writeDraft(folder, draft)).toThrow('已经有了');
    expect([existsSync(join(folder, 'a.yaml')), readFileSync(join(folder, 'b.yaml'), 'utf8')]).toEqual([false, 'ours']);
  });
});
