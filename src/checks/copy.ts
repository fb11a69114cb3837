import { HTMLElement, TextNode, type Node } from 'node-html-parser';
import { isMap, isScalar, isSeq } from 'yaml';
import { fieldPath, type ContentError } from '#content/ContentError.ts';
import { parseYaml } from '#content/parseYaml.ts';
import { hanziCount, sentencesOf } from '#language/sentences.ts';
import type { SiteCheck } from './BuiltSite.ts';

/** Words that 中国残联's notice of 2022-03-04 asks not to use, and what to write. What people type may hold them. */
const terms: Readonly<Record<string, string>> = {
  残废: '残疾人',
  聋哑: '聋人、言语残疾人',
  哑巴: '言语残疾人',
  瞎子: '盲人',
  瘸子: '肢体残疾人',
  弱智: '智力残疾人',
  傻子: '智力残疾人',
  疯子: '精神残疾人',
  正常人: '健全人',
  中残联: '中国残联',
  残疾人群体: '残疾人',
};

/** Signs that speech leaves out or misreads in running text (accessibility.md, 10). */
const unspeakable = /[～~→←↑↓⇒①-⑳⓪❶-❿ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰ-ⅻ²³㎡㎥㎏㎝㎞№]/gu;

/** Link texts that say nothing by themselves (WCAG 2.4.4, 2.4.9). */
const emptyLinkTexts = new Set([
  ...['点击这里', '点这里', '点击', '这里', '更多', '详情', '查看', '查看详情', '查看更多', '了解更多', '链接'],
  ...['click here', 'click', 'here', 'more', 'read more', 'see more', 'learn more', 'details', 'see', 'view', 'this', 'this page', 'link'],
]);

/** At most so many Hanzi in a sentence of our own words; the plan's own sentences, in quotation marks, are as they are. */
const hanziPerSentence = 40;

/** Files that hold no words of ours that residents read: the plan, what people type, lists of words. */
const exempt = /^content\/(?:plan\/|thesaurus\.yaml|filler-phrases\.yaml|pinyin\.yaml|numbers\.yaml|easy\/avoid\.yaml|sign-language\/README\.md)/;
/** Fields that quote others, hold what people type, or are no text. */
const exemptFields = /(?:^|\.)(?:quote|source|sourceNote|officialWording|clause|clauses|words|aliases|rule|pattern|madeFrom|related|law|id|url|file)(?:\[|\.|$)/;

/**
 * Faults of wording in one file of content/: terms, unspeakable signs, link texts, sentences too long.
 * @param file path from the project's root
 * @param text the file as `readText` gives it: YAML, JSON, or Markdown with front matter
 */
export function copyFaults(file: string, text: string): readonly ContentError[] {
  if (exempt.test(file)) return [];
  return stringsIn(file, text).flatMap(({ line, field, value }) =>
    faultsOf(value).map(([zh, en]) => ({ file, line, field, zh, en })),
  );
}

function faultsOf(value: string): readonly [zh: string, en: string][] {
  const own = withoutQuotes(value);
  return [
    ...Object.entries(terms)
      .filter(([term]) => own.includes(term))
      .map(([term, say]): [string, string] => [`不用“${term}”。请写：${say}。`, `Do not write "${term}". Write: ${say}.`]),
    ...[...new Set(own.match(unspeakable))].map((sign): [string, string] => [
      `“${sign}”读屏软件读不出来或者会读错。请用字写：“到”“第一”“平方米”……`,
      `A screen reader drops or misreads "${sign}". Write it in words.`,
    ]),
    ...[...value.matchAll(/\[([^\]]*)\]\([^)]*\)/gu)]
      .filter(([, name]) => emptyLinkTexts.has(name!.trim()))
      .map(([, name]): [string, string] => [`链接的字只有“${name}”，听的人不知道去哪里。请写要去的那一页的名字。`, `The link text "${name}" says nothing of where it leads. Name the page.`]),
    ...sentencesOf(spoken(own))
      .filter((sentence) => hanziCount(sentence) > hanziPerSentence)
      .map((sentence): [string, string] => [
        `这一句有 ${hanziCount(sentence)} 个汉字：“${sentence.slice(0, 30)}……”。最多 ${hanziPerSentence} 个。请分成几句。`,
        `This sentence has ${hanziCount(sentence)} Hanzi; at most ${hanziPerSentence}. Split it.`,
      ]),
  ];
}

const withoutQuotes = (text: string) => text.replace(/“[^”]*”|《[^》]*》/gu, '“”');
/** Markdown as it is heard: link targets are not, and a list item or a row of a table ends a sentence. */
const spoken = (text: string) => text.replace(/\]\([^)]*\)/gu, ']').replace(/\s*\|\s*|\n\s*(?:[-*]|\d+\.)\s|\n\n/gu, '。');

interface PlacedString {
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

function stringsIn(file: string, text: string): readonly PlacedString[] {
  if (!file.endsWith('.md')) return scalarsIn(text, 0);
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const body = text.slice(front?.[0].length ?? 0);
  const bodyLine = (front?.[0].split('\n').length ?? 1) - 1;
  return [
    ...(front ? scalarsIn(front[1]!, 1) : []),
    ...body.split('\n').map((value, index) => ({ line: bodyLine + index + 1, field: 'body', value })),
  ];
}

function scalarsIn(yaml: string, lineOffset: number): readonly PlacedString[] {
  const { document, lines, faults: unreadable } = parseYaml(yaml);
  const found: PlacedString[] = [];
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node) && typeof node.value === 'string') {
      const field = fieldPath(path);
      if (!exemptFields.test(field)) found.push({ line: lineOffset + lines.linePos(node.range?.[0] ?? 0).line, field, value: node.value });
    }
  };
  // What cannot be read is told by whoever reads the content.
  if (unreadable.length === 0) walk(document.contents, []);
  return found;
}

/**
 * Words in Latin letters that are names or terms of the trade, or have become words of Chinese: WCAG 3.1.2 asks no
 * language for them. An address, a file's ending and an id of a clause are no language either.
 */
const vernacular = /https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/[\p{L}\p{N}/._-]*)?|\.md\b|\b(?:AA|AAA|JavaScript|PDF|JSON|CSV|MIT|BRF|ASCII|WebVTT|cookie|preferences)\b|[A-Za-z]?\d[\w.-]*/gu;

/**
 * Foreign words on a page that no `lang` marks (WCAG 3.1.2), and links that say nothing (WCAG 2.4.9).
 * @param known exact strings that are no language (recorded sources, clause ids)
 * @param exemptPages pages for those who work on the site
 */
export function spokenTextFaults(known: readonly string[], exemptPages: readonly string[]): SiteCheck {
  const longestFirst = [...known].filter((text) => /[A-Za-z]{2}/.test(text)).sort((a, b) => b.length - a.length);
  return {
    onPage(page, html) {
      const body = exemptPages.includes(page) ? null : html.querySelector('body');
      if (!body) return [];
      return [
        ...body
          .querySelectorAll('a, button')
          .filter((link) => emptyLinkTexts.has(link.structuredText.trim().toLowerCase()))
          .map((link) => ({ page, message: `链接或按钮的字只有“${link.structuredText.trim()}”，听的人不知道去哪里。（the text of a link or button says nothing of where it leads）` })),
        ...foreignRuns(body, longestFirst, html.querySelector('html')?.getAttribute('lang') ?? '').map((run) => ({
          page,
          message: `“${run}”和这一页不是一种语言，没有写 lang，会用这一页的声音念错。（words of another language without lang）`,
        })),
      ];
    },
  };
}

/** Latin words in Chinese, Chinese in any other language; a part marked with a language of its own is looked at as such. */
function foreignRuns(node: Node, known: readonly string[], language: string): readonly string[] {
  if (node instanceof TextNode) {
    if (!language.startsWith('zh')) return node.text.match(/[\p{Script=Han}，。、；：《》【】]+/gu) ?? [];
    const text = known.reduce((rest, part) => rest.replaceAll(part, ' '), node.text).replace(vernacular, ' ');
    return text.match(/[A-Za-z]{2,}(?:[ '’-][A-Za-z]+)*/gu) ?? [];
  }
  if (!(node instanceof HTMLElement)) return [];
  const isSilent = ['script', 'style', 'code', 'rt', 'svg'].includes(node.rawTagName.toLowerCase());
  return isSilent ? [] : node.childNodes.flatMap((child) => foreignRuns(child, known, node.getAttribute('lang') ?? language));
}
