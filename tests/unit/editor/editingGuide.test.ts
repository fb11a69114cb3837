import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLibrary } from '#content/readLibrary.ts';
import { fileKindsOf } from '#editor/fileKinds.ts';

const guide = readFileSync('docs/editing.md', 'utf8');
const tokens: Token[] = [];
marked.walkTokens(marked.lexer(guide), (token) => void tokens.push(token));
const ofType = <T extends Token>(type: T['type']) => tokens.filter((token): token is T => token.type === type);

describe('the guide for editors', () => {
  it('shows every picture there is, each with a description', () => {
    const images = ofType<Tokens.Image>('image');
    expect(images.map(({ href }) => href.replace('editing/', '')).sort()).toEqual(readdirSync('docs/editing').sort());
    for (const { text, href } of images) expect(text.length, href).toBeGreaterThan(10);
  });

  it('has examples that the schemas take', () => {
    const examples = ofType<Tokens.Code>('code').flatMap(({ lang, text }) => {
      const kind = fileKindsOf(readLibrary('content').library!).find(({ name }) => lang === `yaml ${name}`);
      return kind ? [{ name: kind.name, result: kind.schema.safeParse(parse(text)) }] : [];
    });
    expect(examples.map(({ name }) => name)).toEqual(['validity', 'hotlines']);
    for (const { name, result } of examples) expect(result.error?.issues, name).toBeUndefined();
  });

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const paths = [...guide.matchAll(/`(content\/[\w./-]+?)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(path)))).toEqual([]);
  });

  it('links only to its own headings', () => {
    const headings = ofType<Tokens.Heading>('heading').map(({ text }) => `#${text}`);
    const links = ofType<Tokens.Link>('link').map(({ href }) => decodeURI(href));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !headings.includes(href))).toEqual([]);
  });

  it('speaks in short sentences', () => {
    const prose = ofType<Tokens.Paragraph | Tokens.ListItem>('paragraph').concat(ofType<Tokens.ListItem>('list_item') as never).map(({ text }) => text);
    const sentences = prose.filter((text) => !text.startsWith('![')).flatMap((text) => text.replace(/`[^`]*`/g, '').split(/[。？！\n]/));
    const long = sentences.filter((sentence) => (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) > 40);
    expect(long).toEqual([]);
  });
});
