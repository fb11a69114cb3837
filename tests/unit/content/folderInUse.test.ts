import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, expect, it, vi } from 'vitest';
import type { ContentError } from '#content/ContentError.ts';
import { commonCharacters } from '#language/commonCharacters.ts';
import { easyLimits } from '#language/readability.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Another city's content, and what is told of it when CONTENT_DIR names it. */
async function told(spoil: (folder: string) => void) {
  const folder = join(mkdtempSync(join(tmpdir(), 'city-')), 'elsewhere');
  cpSync('tests/fixtures/wuyou/content', folder, { recursive: true });
  spoil(folder);
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  const { readLibrary } = await import('#content/readLibrary.ts');
  const { easyReadability } = await import('#checks/easyReadability.ts');
  const { library, sources, errors } = readLibrary(folder);
  const easy = library ? easyReadability(library, sources, commonCharacters(easyLimits.commonCharacters)).faults : [];
  return { folder, errors, easy };
}
const edit = (path: string, change: (text: string) => string) => {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, path).not.toBe(before);
  writeFileSync(path, after);
};
const words = ({ file, zh, en }: ContentError) => `${file} ${zh} ${en}`;

it('sends the editor to the folder in use, not to this city’s', async () => {
  const { folder, errors } = await told((here) => {
    rmSync(join(here, 'easy/entitlements/ferry-free.md'));
    edit(join(here, 'scenarios/night-boat.md'), (text) => text.trimEnd().split('\n').slice(0, -4).join('\n'));
    edit(join(here, 'site.yaml'), (text) => text.replace('craft-class, craft-tools', 'craft-class'));
  });
  const all = errors.map(words).join('\n');
  expect(all).toContain(`请照同类文件写 ${folder}/easy/entitlements/ferry-free.md`);
  expect(all).toContain(`${folder}/scenarios/night-boat.md 里至少要有三种情形`);
  expect(all).not.toMatch(/(?<![\w/])content\//);
});

it('has no message with this city’s folder written into it', () => {
  // It names this city's files for its editors.
  const apart = ['src/editor/fileKinds.ts'];
  const files = ['content', 'checks', 'editor', 'commands']
    .flatMap((folder) => readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${folder}/${name}`))
    .filter((path) => path.endsWith('.ts') && !apart.includes(path));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((path) => fixedFolders(path, readFileSync(path, 'utf8')))).toEqual([]);
  expect(fixedFolders('x.ts', "const a = `写 content/scenarios/${id}.md`; const b = '见 content/law/';")).toHaveLength(2);
});

/** Texts with `content/…` in them; the interface's words (content/ui) are every city's, descriptions of fields speak of any. */
function fixedFolders(path: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isImportTypeNode(node)) return;
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'describe') return visit(node.expression.expression);
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : '';
    if (/(?<![\w#./])content\/(?!ui\b)(?:[a-z]|$)/.test(text)) found.push(`${path}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return found;
}

it('lists the city’s own stages for “以后”', async () => {
  const { errors } = await told((here) => edit(join(here, 'scenarios/ferry-free.md'), (text) => text.replace(/\| (?:很可能|要问|不符合) \|/, '| 以后（16-17） |')));
  const { zh, en } = errors.find(({ field }) => field === '结果')!;
  const stages = [...readFileSync('tests/fixtures/wuyou/content/questions/years.yaml', 'utf8').matchAll(/id: "?([\w+-]+)/g)].map(([, id]) => id!);
  expect(stages.length).toBeGreaterThan(1);
  expect(zh).toContain(`years 的一个选项：${stages.join('、')}。`);
  expect(zh).not.toContain('、以后（16-17）');
  expect(en).toContain(stages.join(', '));
});

it('lets a town with a rare character in its name use it, and no other rare one, which it tells at its line', async () => {
  const withLine = (here: string) => edit(join(here, 'easy/entitlements/ferry-free.md'), (text) => text.replace(/(# 这是什么[^\n]*\n\n?)/, '$1槐荫镇，槐荫镇。\n'));
  const rare = (faults: readonly ContentError[]) => faults.filter(({ zh }) => zh.startsWith('少见的字太多'));
  const foreign = rare((await told(withLine)).easy);
  expect(foreign).toHaveLength(1);
  expect(foreign[0]!.zh).toContain('槐');
  expect(foreign[0]!.line).toBeGreaterThan(2);
  const own = await told((here) => {
    withLine(here);
    edit(join(here, 'site.yaml'), (text) => text.replace(/^city: .*$/m, 'city: 槐荫镇'));
  });
  expect(rare(own.easy)).toEqual([]);
});
