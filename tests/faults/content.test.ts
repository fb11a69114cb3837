import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyFaults } from '#checks/copy.ts';
import { easyParityFaults } from '#checks/easyParity.ts';
import { easyReadability } from '#checks/easyReadability.ts';
import { translationFaults } from '#checks/translation.ts';
import { uiKeyFaults } from '#checks/uiKeys.ts';
import { formatContentError, type ContentError } from '#content/ContentError.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { readText } from '#content/readText.ts';
import { uiWords } from '#content/schemas/translation.ts';
import { YamlFile } from '#content/YamlFile.ts';
import { commonCharacters } from '#language/commonCharacters.ts';
import { easyLimits } from '#language/readability.ts';
import { opsFor, original, type Kind, type Mutation, type Original } from './contentMutations.ts';

const isShare = process.env['FAULTS'] === 'share';
/** Of each of the 43 kinds below; the share of `npm test` has five of 200, a fortieth. Seeds are fixed, so a failure can be asked again: KIND=glossary. */
const mutationsInAll = 200;
const mutationsOfKind = Number(process.env['CASES'] ?? (isShare ? 5 : mutationsInAll));

const kinds: readonly Kind[] = [
  { name: 'entitlements', files: /^entitlements\/.*\.md$/, free: /^(?:atMostAskWhenSeveralCategories$|people|words|related|rule.*note$)/, bound: /\.(?:clauses|law|ask)\[|department$|^(?:related|hotlines|people|categories|law)\[|^sources.*(?:clause|quote)$|^certainty$|^officialWording$|task$|^rule.*(?:fact|is|in\[\d+\]|includes|term|check|clause)$/ },
  { name: 'questions', files: /^questions\//, free: /otFor|otYetFor|multiple|risesWithTime|atMostAsk|sameResultAs$/, bound: /otFor\.|otYetFor\.|^options\[\d+\]\.id$|sameResultAs\.option$/ },
  { name: 'departments', files: /^departments\//, free: /^notes/, bound: /^notes.*law$/ },
  { name: 'plan chapters', files: /^plan\/(?!.*annex).*\.yaml$/, free: /\.(?:certainty|heading|gloss|who|amount|hedges|tasks)$/, bound: /\.(?:id|kind|certainty|text|tasks\[\d+\])$/ },
  { name: 'plan annex', files: /^plan\/.*annex\.yaml$/, free: /\.(?:certainty|heading|gloss|who|amount|hedges|tasks|others)$|^note$/, bound: /\.(?:id|kind|certainty|text|lead|others\[\d+\]|departmentsText)$/ },
  { name: 'plan.txt', files: /^plan\/plan\.txt$/ },
  { name: 'glossary', files: /^glossary\/.*\.md$/, free: /^(?:aliases|clauses|law)$/, bound: /^(?:clauses|law)\[|^basis$/ },
  { name: 'thesaurus', files: /^thesaurus\.yaml$/, bound: /finds\[|official$/ },
  { name: 'site', files: /^site\.yaml$/, free: /^latinName$|lastWords$/, bound: /entitlements\[|hotline\.clause$|issuedOn$|\.id$|^languages\[1\]\.(?:code|path)$/ },
  { name: 'validity', files: /^validity\.yaml$/, free: /\.(?:note|number)$/, bound: /\.on$|entitlements\[/ },
  { name: 'hotlines', files: /^hotlines\.yaml$/, bound: /number$|seenOn$/ },
  { name: 'changes', files: /^changes\.yaml$/, bound: /\.on$|kind$|entitlements\[/ },
  { name: 'fingerprints of changes', files: /^changes-hashes\.json$/, bound: /./ },
  { name: 'derived terms', files: /^derived-terms\.yaml$/, free: /gradeOfOneCategory$/, bound: /\.(?:id|fact|is|in\[\d+\]|includes|check)$/ },
  { name: 'filler phrases', files: /^filler-phrases\.yaml$/ },
  { name: 'numbers', files: /^(?:ui\/)?numbers\.yaml$/ },
  { name: 'pinyin', files: /^pinyin\.yaml$/, free: /why$/, bound: /readings.*pinyin$/ },
  { name: 'recordings', files: /^recordings\.yaml$/, bound: /entitlement$|state$|since$/ },
  { name: 'language tables', files: /^language-tables\.json$/, free: /^pinyin\./ },
  { name: 'law', files: /^law\//, free: /^quote$/, bound: /seenOn$/ },
  { name: 'pages', files: /^pages\/.*\.md$/ },
  { name: 'scenarios', files: /^scenarios\/.*\.md$/ },
  { name: 'easy pages', files: /^easy\/entitlements\/.*\.md$/, free: /^pictures/, bound: /^pictures\.|^madeFrom$/ },
  { name: 'easy questions', files: /^easy\/questions\//, bound: /\.id$/ },
  { name: 'easy verdicts', files: /^easy\/verdicts\.yaml$/ },
  { name: 'easy words', files: /^easy\/avoid\.yaml$/, free: /except$/ },
  { name: 'sign-language records', files: /^sign-language\/.*\.yaml$/, bound: /state$|since$/ },
  { name: 'words of the interface', files: /^ui\/zh-CN\.json$/ },
  { name: 'words of the interface, translated', files: /^ui\/en\.json$/ },
  { name: 'translated site', files: /^en\/site\.yaml$/ },
  { name: 'translated entitlements', files: /^en\/entitlements\/.*\.md$/ },
  { name: 'translated plan', files: /^en\/plan\// },
  { name: 'translated questions', files: /^en\/questions\// },
  { name: 'translated departments', files: /^en\/departments\.yaml$/ },
  { name: 'translated glossary', files: /^en\/glossary\/.*\.md$/ },
  { name: 'translated law', files: /^en\/law\.yaml$/ },
  { name: 'translated hotlines', files: /^en\/hotlines\.yaml$/ },
  { name: 'translated derived terms', files: /^en\/derived-terms\.yaml$/ },
  { name: 'translated pages', files: /^en\/pages\/.*\.md$/ },
  { name: 'translated changes', files: /^en\/changes\.yaml$/, free: /^(?:changes|confirmations|replacements)(?:\.\d+(?:\.(?:note|number))?)?$/ },
  { name: 'words a translation avoids', files: /^en\/avoid\.yaml$/, free: /except$/ },
  { name: 'translated ledger', files: /^en\/accessibility-ledger\.yaml$/ },
  { name: 'fingerprints of translations', files: /^en\/made-from\.json$/, bound: /./ },
];

/** What a city may do without: its absence is no fault, and `sources.absent` tells of it. */
const dispensable = /^(?:sign-language\/|(?:changes|hotlines|derived-terms|recordings|numbers|thesaurus|filler-phrases|pinyin)\.yaml$|(?:changes-hashes|language-tables)\.json$|easy\/avoid\.yaml$|en\/changes\.yaml$)/;

const project = process.cwd();
const sourcesOfUi = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|tsx?)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const common = commonCharacters(easyLimits.commonCharacters);

/** Records of which the content has none yet, so that their kinds are tried too. */
const added: Readonly<Record<string, string>> = {
  'sign-language/home.yaml': 'state: in-production\nsigner: 王明\nsince: "2026-12-01"\n',
  'recordings.yaml': '- entitlement: bus-free\n  state: in-production\n  reader: 王明\n  since: "2026-12-01"\n- entitlement: child-rehab\n  state: in-production\n  reader: 王明\n  since: "2026-12-02"\n',
  'validity.yaml': 'period:\n  from: 2016\n  to: 2020\nconfirmations:\n  - by: 市残联\n    on: "2026-12-01"\n    entitlements: [bus-free, child-rehab]\n    note: 还有\nreplacements:\n  - title: 新的办法\n    number: 某号\n    on: "2026-12-01"\n    address: https://www.example.gov.cn/new\n    entitlements: [bus-free]\n',
};

interface Read {
  readonly result: ReturnType<typeof readLibrary>;
  readonly errors: readonly ContentError[];
}

let folder: string;
let before: Read;
let originals: readonly Original[];
/** The file that is changed just now; all others are read once. */
let changed: { readonly path: string; readonly everythingDepends: boolean } | null = null;
let readings = 0;
const readOnce = new Map<string, YamlFile<unknown>>();

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'content-faults-')));
  cpSync('content', join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'content/sign-language'), { recursive: true });
  for (const [path, text] of Object.entries(added)) writeFileSync(join(folder, 'content', path), text);
  for (const name of ['docs', 'public']) symlinkSync(join(project, name), join(folder, name));
  process.chdir(folder);
  const read = YamlFile.read.bind(YamlFile);
  vi.spyOn(YamlFile, 'read').mockImplementation((path, root, schema, errors, whenMissing) => {
    const isChanged = changed?.everythingDepends || changed?.path === path || !existsSync(path);
    const known = isChanged ? undefined : readOnce.get(path);
    if (known) return known as never;
    const file = read(path, root, schema, errors, whenMissing);
    if (file && !isChanged) readOnce.set(path, file);
    return file as never;
  });
  before = readEverything(null);
  expect(before.errors.map(formatContentError)).toEqual([]);
  originals = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join('content', path)).isFile())
    .map((path) => original(path, readFileSync(join('content', path))));
});
afterAll(() => {
  vi.restoreAllMocks();
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

/** All that content:check and the check of the interface's words ask; of the copy checks only those of the changed file, the others having passed. */
function readEverything(file: string | null): Read {
  readings += 1;
  const result = readLibrary('content');
  const { library, sources, translations } = result;
  const errors = [...result.errors];
  const ui = YamlFile.read(resolve('content/ui/zh-CN.json'), process.cwd(), uiWords, errors);
  if (ui) errors.push(...uiKeyFaults(sourcesOfUi, ui.value).map(({ key, zh, en }) => ui.errorAt(key.split('.'), zh, en)));
  if (file && /\.(?:md|yaml|json)$/.test(file)) {
    const text = readText(join('content', file), join('content', file), errors);
    if (text !== null) errors.push(...copyFaults(join('content', file), text));
  }
  // The slow ones decide only where nothing else was found; now and then they show that faulty content does not upset them.
  if (errors.length === 0 || readings % 4 === 0) {
    if (library) errors.push(...easyReadability(library, sources, common).faults, ...easyParityFaults(library));
    errors.push(...translations.flatMap(translationFaults));
  }
  return { result, errors };
}

/** Puts the mutation in place, reads, and puts the original back. */
function readWith(file: Original, mutation: Mutation): Read {
  const path = resolve('content', file.path);
  const other = mutation.renamedTo && resolve('content', mutation.renamedTo);
  // Rules are read against the questions.
  changed = { path, everythingDepends: file.path.startsWith('questions/') };
  try {
    if (other) renameSync(path, other);
    else if (mutation.isFolder) {
      rmSync(path);
      mkdirSync(path);
    } else if (mutation.bytes === null) rmSync(path);
    else writeFileSync(path, mutation.bytes);
    return readEverything(mutation.bytes !== null && !other ? file.path : null);
  } finally {
    if (other) rmSync(other);
    if (mutation.isFolder) rmSync(path, { recursive: true });
    writeFileSync(path, file.bytes);
    changed = null;
  }
}

const leaks = /\bundefined\b|\[object|\bNaN\b|node_modules|\n\s+at |Error:|Invalid input/u;

/** What is wrong with how a fault is told. */
function badlyTold({ file, line, field, zh, en }: ContentError): string | null {
  if (!/^content\/./.test(file)) return 'the file is not named';
  if (!Number.isInteger(line) || line < 1) return 'no line';
  if (field === '') return 'no field';
  if ((zh.match(/\p{Script=Han}/gu) ?? []).length < 4) return 'not told in Chinese';
  if ((en.match(/[A-Za-z]{2,}/g) ?? []).length < 2) return 'not told in English';
  if (zh === en || leaks.test(zh) || leaks.test(en)) return 'told with what is the program’s';
  const lines = existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'latin1').split(/\n|\r(?!\n)/).length : Infinity;
  return line > lines + 1 ? 'a line that there is not' : null;
}

/** Why a mutation was not answered as it must be; null where it was. */
function unanswered(file: Original, mutation: Mutation, { result, errors }: Read): string | null {
  const path = join('content', file.path);
  const worst = errors.find((error) => badlyTold(error) !== null);
  if (worst) return `${badlyTold(worst)}: ${formatContentError(worst)}`;
  if (errors.length === 0) {
    if (result.sources?.absent.includes(file.path)) return dispensable.test(file.path) ? null : 'gone without a fault';
    const isGone = mutation.bytes === null || mutation.renamedTo !== undefined;
    if (isGone && file.path === 'en/changes.yaml' && !existsSync(mutation.renamedTo ?? '')) return mutation.renamedTo ? 'renamed without a fault' : null;
    if (isGone) return dispensable.test(file.path) && mutation.bytes === null && !mutation.isFolder ? null : 'gone without a fault';
    if (!mutation.mayBeHarmless) return 'accepted';
    const isEqual = isDeepStrictEqual(result.library, before.result.library) && isDeepStrictEqual(result.translations.map(({ translation }) => translation), before.result.translations.map(({ translation }) => translation));
    return isEqual ? null : 'accepted, and what was read is not equal';
  }
  const names = [file.path.split('/').at(-1)!.replace(/^\d+-|\.\w+$/g, ''), file.path.split('/').at(-1)!.replace(/\.\w+$/, ''), mutation.about ?? '', mutation.renamedTo?.split('/').at(-1) ?? ''].filter((name) => name !== '');
  const isNamed = errors.some((error) => error.file === path || error.file === join('content', mutation.renamedTo ?? '-') || error.zh.includes(file.path) || ((mutation.about !== undefined || mutation.bytes === null || mutation.renamedTo) && names.some((name) => `${error.file} ${error.zh}`.includes(name))));
  return isNamed ? null : `the file is not named: ${errors.slice(0, 3).map(formatContentError).join('\n')}`;
}

describe('a content file that is malformed', () => {
  it.each(kinds.filter(({ name }) => name.includes(process.env['KIND'] ?? '')).map((kind) => [kind.name, kind] as const))('is refused with a located fault: %s', (name, kind) => {
    const files = originals.filter(({ path }) => kind.files.test(path));
    expect(files.length).toBeGreaterThan(0);
    const ops = opsFor(kind);
    const seed = [...name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 2 ** 31, 2026);
    // In the share each kind begins elsewhere, so that all together try every mutation.
    const first = seed % ops.length;
    const draws = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns: mutationsOfKind * 4, seed });
    const faults: string[] = [];
    let tried = 0;
    let harmless = 0;
    for (const [index, [whichFile, place, detail]] of draws.entries()) {
      if (tried >= mutationsOfKind) break;
      const [op, mutate] = ops[(first + index) % ops.length]!;
      const file = files[whichFile % files.length]!;
      const made = mutate(file, kind, place, detail);
      if (!made || (made.bytes !== null && !made.renamedTo && Buffer.compare(made.bytes, file.bytes) === 0)) continue;
      tried += 1;
      const mutation: Mutation = { op, ...made };
      let wrong: string | null;
      try {
        const read = readWith(file, mutation);
        if (read.errors.length === 0) harmless += 1;
        wrong = unanswered(file, mutation, read);
      } catch (error) {
        wrong = `thrown: ${(error as Error).stack?.split('\n').slice(0, 6).join('\n')}`;
      }
      if (wrong) faults.push(`${file.path}, ${op}, line ${mutation.line ?? '–'}, ${mutation.about ?? ''} (seed ${seed}, case ${index}): ${wrong}`);
    }
    console.log(`${name}: ${tried} mutations, ${harmless} of them harmless${isShare ? `; the share of npm test, ${mutationsOfKind} of ${mutationsInAll}` : ''}`);
    if (process.env['SHOWN'] && faults.length > 0) console.log(faults.slice(0, Number(process.env['SHOWN'])).join('\n\n'));
    expect(tried).toBe(mutationsOfKind);
    expect(faults.length, `${faults.length} of ${tried}\n${faults.slice(0, Number(process.env['SHOWN'] ?? 12)).join('\n\n')}`).toBe(0);
  });

  it('leaves the content as it was, and nothing remembered of the mutations', () => {
    const after = readEverything(null);
    expect(after.errors).toEqual([]);
    expect(isDeepStrictEqual(after.result.library, before.result.library)).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is found in every kind of file that there is', () => {
    const unknown = originals.map(({ path }) => path).filter((path) => !kinds.some(({ files }) => files.test(path)) && !path.endsWith('README.md'));
    expect(unknown).toEqual([]);
  });
});

describe('the build of faulty content', () => {
  const steps = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts['build']!.split(' && ');

  it('checks the content before it builds anything, each step only after the one before', () => {
    const build = steps.findIndex((step) => step.startsWith('astro build'));
    expect(build).toBeGreaterThan(0);
    for (const check of ['contentCheck', 'uiCheck', 'reachabilityCheck']) {
      expect(steps.slice(0, build).some((step) => step === `node src/commands/${check}.ts`), check).toBe(true);
    }
    expect(steps.join(' && ')).not.toMatch(/\|\||;|(?<!&)&(?!&)/);
  });

  it('stops at the first step, says where, and writes nothing', () => {
    const city = realpathSync(mkdtempSync(join(tmpdir(), 'faulty-city-')));
    try {
      cpSync(join(project, 'content'), join(city, 'content'), { recursive: true });
      const page = join(city, 'content/entitlements/bus-free.md');
      writeFileSync(page, readFileSync(page, 'utf8').replace('乘坐公交免费，"', '乘坐公交收费，"'));
      const built = join(city, 'dist');
      const { status, stderr, stdout } = spawnSync('npx', steps[0]!.split(' '), { cwd: project, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: join(city, 'content'), DIST_DIR: built, NODE_OPTIONS: '' } });
      expect(status, stdout).toBe(1);
      expect(stderr).toMatch(/bus-free\.md:\d+ {2}sources\[0\]\.quote/);
      expect(stderr).toContain('引文和原文不一样');
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(built)).toBe(false);
      expect(readdirSync(city)).toEqual(['content']);
    } finally {
      rmSync(city, { recursive: true });
    }
  });
});
