import { isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** A fault of writing, before any schema is asked. */
interface YamlFault {
  /** 1-based line of the YAML. */
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

const tooDeep = ['括号或者缩进一层套一层，太深了。请照同类文件写。', 'Nested too deeply. Write it like the others of its kind.'] as const;

/** What follows the first of them often comes of it: 9000 open brackets are one mistake. */
const mostFaults = 5;

/** Counted in YAML's nodes, two or three for each level; schemas and rules call themselves for every level. */
const deepestNode = 100;

/** Told in words of their own; the rest by what YAML itself says. */
const inWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  DUPLICATE_KEY: ['这一项写了两次。只留一个。', 'This field stands twice. Keep one.'],
  TAB_AS_INDENT: ['这一行用 Tab 缩进了。请换成空格。', 'This line is indented with a tab. Use spaces.'],
  RESOURCE_EXHAUSTION: tooDeep,
  MULTIPLE_DOCS: ['文件中间有一行 “---” 或 “...”。请删掉这一行。', 'A line “---” or “...” stands in the middle. Delete it.'],
};

/**
 * Reads YAML (and so JSON) as editors write it. Anchors, aliases, tags and the key `__proto__` are no part of that: they
 * come of a forgotten quotation mark (`*重要`, `&`, `!`), and words would be lost without a word.
 * @returns the document with its lines, and its first faults; where there is one, the document must not be used
 */
export function parseYaml(text: string): { readonly document: Document; readonly lines: LineCounter; readonly faults: readonly YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map(({ code, message, linePos }) => {
    const [zh, en] = inWords[code] ?? [
      '这里的写法 YAML 读不懂。检查冒号后面有没有空格、缩进是否对齐、引号是否成对。',
      `YAML cannot read this; check the space after each colon, the indentation and the quotes. (${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/u, '')})`,
    ];
    return { line: linePos?.[0].line ?? 1, zh, en };
  });
  visit(document, (_key, node, ancestors) => {
    if (ancestors.length > deepestNode) {
      const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
      faults.push({ line, zh: tooDeep[0], en: tooDeep[1] });
      return visit.BREAK;
    }
    const told = isPair(node) && isScalar(node.key) && node.key.value === '__proto__' ? node.key : node;
    if (!isNode(told)) return undefined;
    const words = wordsOf(told, told !== node);
    if (words) faults.push({ line: told.range ? lines.linePos(told.range[0]).line : 1, ...words });
    return undefined;
  });
  return { document, lines, faults: faults.slice(0, mostFaults) };
}

function wordsOf(node: unknown, isForbiddenKey: boolean): Pick<YamlFault, 'zh' | 'en'> | null {
  if (isForbiddenKey) return { zh: '字段不能叫 “__proto__”。请删掉。', en: 'A field cannot be called “__proto__”. Remove it.' };
  if (isAlias(node)) return { zh: '开头的 * 在 YAML 里有别的意思。请把这段文字放进引号。', en: 'The * at the beginning means something else in YAML. Put the text into quotation marks.' };
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) return { zh: '开头的 & 在 YAML 里有别的意思，后面的字会丢。请把这段文字放进引号。', en: 'The & at the beginning means something else in YAML, and words would be lost. Put the text into quotation marks.' };
  if (tag !== undefined) return { zh: '开头的 ! 在 YAML 里有别的意思，后面的字会丢。请把这段文字放进引号。', en: 'The ! at the beginning means something else in YAML, and words would be lost. Put the text into quotation marks.' };
  return null;
}
