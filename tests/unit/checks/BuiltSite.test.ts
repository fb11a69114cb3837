import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsIn, readBuiltSite, type SiteCheck } from '#checks/BuiltSite.ts';
import { brokenLinks } from '#checks/links.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
mkdirSync(join(folder, 'plan'));
writeFileSync(join(folder, 'index.html'), '<a href="/plan/#c1">1</a><a href="/plan/#c2">2</a><a href="/plan/#c3">3</a>');
writeFileSync(join(folder, 'plan/index.html'), '<p id="c1">1</p><p id="c2">2</p>');
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a built site', () => {
  it('knows its pages by address, and every address that answers', () => {
    const { pages, addresses } = readBuiltSite(folder, ['/search/']);
    expect([...pages.keys()].sort()).toEqual(['/', '/plan/']);
    expect(pages.size).toBe(2);
    expect([...addresses].sort()).toEqual(['/', '/icon.svg', '/plan/', '/search/']);
    expect(pages.get('/plan/')?.getElementById('c2')?.text).toBe('2');
    expect(pages.get('/lost/')).toBeUndefined();
  });
  it('holds no page, so that a site of any size can be checked', () => {
    const { pages } = readBuiltSite(folder, []);
    expect(pages.get('/')).not.toBe(pages.get('/'));
  });
});

describe('checks of a site', () => {
  const parsed = new Map([['/', parse('<p>a</p>')], ['/b/', parse('<p>b</p>')]]);
  it('see each page once, all checks the same one, and tell in their own order', () => {
    let read = 0;
    const pages = {
      ...countedBy(parsed, () => (read += 1)),
      *[Symbol.iterator]() {
        for (const page of parsed.keys()) yield [page, this.get(page)!] as const;
      },
    };
    const check = (name: string): SiteCheck => ({ onPage: (page, html) => [{ page, message: `${name} ${html.text}` }], atEnd: () => [{ page: '/', message: `${name} at the end` }] });
    expect(faultsIn({ pages }, [check('first'), check('second')]).map(({ message }) => message)).toEqual(['first a', 'first b', 'first at the end', 'second a', 'second b', 'second at the end']);
    expect(read).toBe(2);
  });
  it('parse a page that many links lead to once', () => {
    const site = readBuiltSite(folder, []);
    let read = 0;
    const counted = { ...site, pages: { ...site.pages, ...countedBy(site.pages, () => (read += 1)) } };
    expect(faultsIn(counted, [brokenLinks(counted)]).map(({ message }) => message)).toEqual([expect.stringContaining('/plan/#c3')]);
    expect(read).toBe(1);
  });
});

function countedBy(pages: Pick<ReadonlyMap<string, HTMLElement>, 'get' | 'has' | 'keys' | 'size'>, onRead: () => void) {
  return {
    size: pages.size,
    has: (page: string) => pages.has(page),
    keys: () => pages.keys(),
    get: (page: string) => {
      onRead();
      return pages.get(page);
    },
  };
}
