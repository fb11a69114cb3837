import { describe, expect, it } from 'vitest';
import { parse } from 'node-html-parser';
import { faultsIn } from '#checks/BuiltSite.ts';
import { copyFaults, spokenTextFaults } from '#checks/copy.ts';
import { formatContentError } from '#content/ContentError.ts';

const told = (file: string, text: string) => copyFaults(file, text).map(formatContentError).join('\n');
const long = '我'.repeat(41);

describe('faults of wording planted in content are caught', () => {
  it.each([
    ['a term not to be used', 'content/site.yaml', 'summary: 聋哑人的事', 'content/site.yaml:1  summary', '聋人'],
    ['another, in the words of the interface', 'content/ui/zh-CN.json', '{\n  "home": {\n    "title": "正常人"\n  }\n}', 'content/ui/zh-CN.json:3  home.title', '健全人'],
    ['a short name of the federation', 'content/pages/x.md', '---\ntitle: x\n---\n\n问中残联。\n', 'content/pages/x.md:5  body', '中国残联'],
    ['a wave between numbers', 'content/site.yaml', 'a:\n  - name: 0～6岁', 'content/site.yaml:2  a[0].name', 'screen reader'],
    ['an arrow', 'content/site.yaml', 'name: 首页→搜索', ':1  name', 'screen reader'],
    ['a circled number', 'content/site.yaml', 'name: ①先问', ':1  name', 'screen reader'],
    ['a Roman number', 'content/site.yaml', 'name: Ⅱ级', ':1  name', 'screen reader'],
    ['a square metre', 'content/site.yaml', 'name: 20m²', ':1  name', 'screen reader'],
    ['a link called “here”', 'content/pages/x.md', '---\ntitle: x\n---\n看[这里](/plan/)。\n', 'x.md:4  body', 'link text'],
    ['a link called “more”', 'content/pages/x.md', '---\ntitle: x\n---\n[更多](/plan/)\n', 'x.md:4  body', 'link text'],
    ['a sentence too long', 'content/site.yaml', `name: ${long}`, ':1  name', 'Split it'],
  ])('%s', (_name, file, text, place, says) => {
    expect(told(file, text)).toContain(place);
    expect(told(file, text)).toContain(says);
  });

  it('the plan’s own words, what people type, and quotes are as they are', () => {
    expect(told('content/plan/1-preamble.yaml', 'text: 聋哑')).toBe('');
    expect(told('content/thesaurus.yaml', '- says: [聋哑人]')).toBe('');
    expect(told('content/entitlements/x.md', `---\nwords: [瞎子]\nquote: 0～6岁\n---\n规划写的是“${long}”。\n`)).toBe('');
  });
});

describe('faults of wording planted in a page are caught', () => {
  const faults = (html: string, lang = 'zh-CN') => faultsIn({ pages: new Map([['/x/', parse(`<html lang="${lang}"><body>${html}</body></html>`)]]) }, [spokenTextFaults(['a.example，law.md', 'A-note'], [])]).map(({ message }) => message).join('\n');
  it.each([
    ['foreign words without lang', '<p>这是 Easy Read 版</p>', 'Easy Read'],
    ['one foreign word', '<p>按 OK</p>', 'OK'],
    ['a language that is Chinese after all', '<p lang="zh-CN">按 Enter</p>', 'Enter'],
    ['a link called “here”', '<a href="/">点击这里</a>', '点击这里'],
    ['a button called “details”', '<button>详情</button>', '详情'],
  ])('%s', (_name, html, says) => expect(faults(html)).toContain(says));
  it.each([
    ['Chinese without lang', '<p>Ask the 残联 first</p>', '残联'],
    ['Chinese inside a part marked as English', '<p lang="zh-CN"><span lang="en">残联</span></p>', '残联'],
    ['a Chinese mark', '<p>First，ask</p>', '，'],
    ['a link called “here”', '<a href="/">Here</a>', 'Here'],
    ['a button called “read more”', '<button>read more</button>', 'read more'],
  ])('on an English page: %s', (_name, html, says) => expect(faults(html, 'en')).toContain(says));
  it('on an English page what is marked passes', () => {
    expect(faults('<p>Ask the <span lang="zh-CN">残联</span> first, JavaScript or not.</p><a href="/">See details: buses</a>', 'en')).toBe('');
  });
  it('and what is marked, a term of the trade, an address, a source, an id pass', () => {
    expect(faults('<p><span lang="en">Easy Read</span>，JavaScript，www.example.org，3.1.2-c2，来源：a.example，law.md，A-note</p><a href="/">看详情：公交</a>')).toBe('');
  });
});
