import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';

/** One kind of file in content/, and what of it a mutation may touch. */
export interface Kind {
  readonly name: string;
  /** Paths in content/. */
  readonly files: RegExp;
  /** Paths of fields that may be left out or renamed: without them the file says something else, and nothing wrong. */
  readonly free?: RegExp;
  /** Paths of values that must be one of some, exist elsewhere, be a date or be verbatim: another value is a fault. */
  readonly bound?: RegExp;
}

/** A file as it was changed. */
export interface Mutation {
  readonly op: string;
  /** Null: the file is gone; a string in `renamedTo`: it has that name instead. */
  readonly bytes: Uint8Array | null;
  readonly renamedTo?: string;
  readonly isFolder?: true;
  /** It may be harmless: then what is read must be equal. */
  readonly mayBeHarmless: boolean;
  /** The line that was changed, where it was one. */
  readonly line?: number;
  /** The id or key that was changed or went away; the file that refers to it may be named in its stead. */
  readonly about?: string;
}

/** The text of a file with what was found in it. */
export interface Original {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly places: readonly Place[];
}

/** A key with its value, or an item of a list. */
interface Place {
  readonly path: string;
  readonly key: string | null;
  readonly isFirst: boolean;
  readonly isFlow: boolean;
  /** From the beginning of the key. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  readonly value: unknown;
  readonly isCollection: boolean;
}

/** Reads where the keys and values of a file stand. */
export function original(path: string, bytes: Uint8Array): Original {
  const text = new TextDecoder().decode(bytes);
  const front = path.endsWith('.md') ? /^---\n([\s\S]*?\n)---\n/.exec(text) : null;
  const yaml = front?.[1] ?? (path.endsWith('.md') || path.endsWith('.txt') ? '' : text);
  const offset = front ? 4 : 0;
  const document = parseDocument(yaml, { lineCounter: new LineCounter() });
  const places: Place[] = [];
  visit(document, (_key, node, ancestors) => {
    if (isPair(node)) {
      const { key, value } = node as Pair<Scalar, Scalar>;
      const map = ancestors.at(-1);
      if (!isScalar(key) || !key.range || !value?.range || !isMap(map)) return;
      places.push({ path: pathOf([...ancestors, node]), key: String(key.value), isFirst: map.items[0] === node, isFlow: map.flow === true || isInFlow(ancestors), start: offset + key.range[0], valueStart: offset + value.range[0], end: offset + value.range[1], value: isScalar(value) ? value.value : null, isCollection: !isScalar(value) });
    } else if (isScalar(node) && isSeq(ancestors.at(-1)) && node.range) {
      places.push({ path: pathOf([...ancestors, node]), key: null, isFirst: false, isFlow: true, start: offset + node.range[0], valueStart: offset + node.range[0], end: offset + node.range[1], value: node.value, isCollection: false });
    }
  });
  return { path, bytes, text, places };
}

const isInFlow = (ancestors: readonly unknown[]) => ancestors.some((node) => (isMap(node) || isSeq(node)) && node.flow === true);

function pathOf(chain: readonly unknown[]): string {
  return chain.reduce<string>((path, node, index) => {
    const parent = chain[index - 1];
    if (isPair(node)) return `${path}${path && '.'}${String(isScalar(node.key) ? node.key.value : node.key)}`;
    return isSeq(parent) ? `${path}[${parent.items.indexOf(node as never)}]` : path;
  }, '');
}

type Op = (file: Original, kind: Kind, place: number, detail: number) => Omit<Mutation, 'op'> | null;

const encode = (text: string) => new TextEncoder().encode(text);
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];
const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
const fault = (text: string, more: Partial<Mutation> = {}) => ({ bytes: encode(text), mayBeHarmless: false, ...more });
const harmless = (text: string) => ({ bytes: encode(text), mayBeHarmless: true });
const splice = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);

/** Bytes put into the file somewhere. */
const inserting = (inserted: readonly number[]): Op => ({ bytes, text }, _kind, place) => {
  const at = place % bytes.length;
  return { bytes: new Uint8Array([...bytes.slice(0, at), ...inserted, ...bytes.slice(at)]), mayBeHarmless: false, line: lineAt(new TextDecoder().decode(bytes.slice(0, at)), text.length) };
};

/** A value that is written otherwise. */
const valueAs = (written: (value: string, place: Place) => string | null, mayBeHarmless = false): Op => (file, _kind, number) => {
  const place = pick(file.places, number);
  const value = place && written(file.text.slice(place.valueStart, place.end), place);
  if (place === undefined || typeof value !== 'string') return null;
  // A block of fields or items ends with its line.
  const end = place.isCollection && file.text[place.end - 1] === '\n' ? place.end - 1 : place.end;
  return { bytes: encode(splice(file.text, place.valueStart, end, value)), mayBeHarmless, line: lineAt(file.text, place.start), about: place.key ?? String(place.value) };
};

/** A field put before another. */
const fieldBefore = (written: (place: Place, text: string) => string): Op => (file, _kind, number) => {
  const place = pick(file.places.filter(({ key }) => key !== null), number);
  if (!place) return null;
  const column = place.start - (file.text.lastIndexOf('\n', place.start - 1) + 1);
  const field = written(place, file.text.slice(place.start, place.end).trimEnd());
  const isBraced = place.isFlow || file.path.endsWith('.json');
  return { bytes: encode(splice(file.text, place.start, place.start, isBraced ? `${field}, ` : `${field}\n${' '.repeat(column)}`)), mayBeHarmless: false, line: lineAt(file.text, place.start) };
};

const jsonKey = (path: string, key: string) => (path.endsWith('.json') ? JSON.stringify(key) : key);

/** The GBK bytes of two-byte signs, from the decoder that every Node has. */
const gbk: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 126 * 191 }, (_, index): [string, readonly number[]] => {
    const pair = [0x81 + Math.floor(index / 191), 0x40 + (index % 191)];
    return [new TextDecoder('gbk').decode(new Uint8Array(pair)), pair];
  }),
);

const isLetters = (text: string) => /^[\x20-\x7e\n\t]*$/u.test(text);
const bombOf = () => `[&a [x,x,x,x,x,x,x,x,x], ${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => `&${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join(', ')}]`;

/** What may befall any file. */
const ofBytes: Readonly<Record<string, Op>> = {
  empty: () => fault(''),
  'only white space': () => fault(' \n\n'),
  'cut off within a line': ({ text, bytes }, _kind, place) => {
    const at = 1 + (place % (text.length - 1));
    return text[at - 1] === '\n' || bytes.length < 2 ? null : fault(text.slice(0, at).toWellFormed());
  },
  'cut off within a sign': ({ bytes }, _kind, place) => {
    const starts = [...bytes.keys()].filter((index) => bytes[index]! >= 0xe0);
    const at = pick(starts, place);
    return at === undefined ? null : { bytes: bytes.slice(0, at + 1), mayBeHarmless: false };
  },
  'mark of byte order': ({ text }) => harmless(`\ufeff${text}`),
  'line ends of Windows': ({ text }) => harmless(text.replaceAll('\n', '\r\n')),
  'line ends of old': ({ text }) => fault(text.replaceAll('\n', '\r')),
  'saved as GBK': ({ text }) => (isLetters(text) ? null : { bytes: new Uint8Array([...text].flatMap((sign) => (sign <= '\u007f' ? [sign.charCodeAt(0)] : [...(gbk.get(sign) ?? [0x3f])]))), mayBeHarmless: false }),
  'saved as UTF-16': ({ text }) => ({ bytes: new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]), mayBeHarmless: false }),
  'invalid UTF-8': inserting([0xff]),
  'overlong UTF-8': inserting([0xc0, 0xaf]),
  'a surrogate in UTF-8': inserting([0xed, 0xa0, 0x80]),
  'binary bytes': inserting([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x1a, 0x00, 0xfe]),
  NUL: ({ text }, _kind, place) => fault(splice(text, place % text.length, place % text.length, '\0').toWellFormed()),
  'a control character': ({ text }, _kind, place, detail) => fault(splice(text, place % text.length, place % text.length, pick(['\u0008', '\u001b', '\u007f', '\u0085', '\u000b', '\ufeff'], detail)!).replace(/^\ufeff/, '\u0001').toWellFormed()),
  'a sign that was lost': ({ text }, _kind, place) => fault(splice(text, place % text.length, 1 + (place % text.length), '\ufffd')),
  'a very long line': ({ text, path }, _kind, place) => {
    const lines = text.split('\n');
    const at = place % lines.length;
    lines[at] += `${path.endsWith('.yaml') ? ' # ' : ' '}${'长'.repeat(30_000)}`;
    return fault(lines.join('\n'), { line: at + 1 });
  },
  'a change not merged': ({ text }, _kind, place) => {
    const lines = text.split('\n');
    const at = place % (lines.length - 1);
    lines.splice(at, 0, '<<<<<<< HEAD');
    return fault(lines.join('\n'), { line: at + 1 });
  },
  removed: () => ({ bytes: null, mayBeHarmless: false }),
  renamed: ({ path, bytes }) => ({ bytes, renamedTo: path.replace(/([^/.]+)(\.[^/]*)?$/, 'zz-$1$2'), mayBeHarmless: false }),
  'another ending': ({ path, bytes }, _kind, _place, detail) => ({ bytes, renamedTo: pick([`${path}.bak`, path.replace(/\.\w+$/, '.yml'), path.replace(/\.\w+$/, '.docx'), path.replace(/\.\w+$/, '')], detail)!, mayBeHarmless: false }),
  'a folder in its place': () => ({ bytes: null, isFolder: true, mayBeHarmless: false }),
};

/** Not one sign fewer: a part of a quote is a quote too. */
function withOneSignChanged(value: string): string {
  const signs = [...value];
  const middle = Math.floor(signs.length / 2);
  const [one, other] = /\p{Script=Han}/u.test(value) ? ['某', '何'] : ['q', 'x'];
  return signs.with(middle, signs[middle] === one ? other! : one!).join('');
}

/** What may befall the fields of YAML and JSON. */
const ofFields: Readonly<Record<string, Op>> = {
  'a key deleted': (file, kind, number) => {
    const place = pick(file.places.filter(({ path, key }) => key !== null && !kind.free?.test(path)), number);
    if (!place) return null;
    const isBraced = place.isFlow || file.path.endsWith('.json');
    const lineStart = file.text.lastIndexOf('\n', place.start - 1) + 1;
    const before = file.text.slice(lineStart, place.start);
    let [from, to] = [place.start, place.end];
    if (isBraced) {
      const comma = /^\s*,\s*/u.exec(file.text.slice(to));
      if (comma) to += comma[0].length;
      else from -= /,?\s*$/u.exec(file.text.slice(0, from))![0].length;
    } else if (place.isFirst && before.includes('-')) {
      // The dash of an item stays, for the next field.
      to += /^[^\n]*\n?\s*/u.exec(file.text.slice(to))![0].length;
    } else {
      from = lineStart;
      if (file.text[to - 1] !== '\n') to += /^[^\n]*\n?/u.exec(file.text.slice(to))![0].length;
    }
    // What is deleted may be written out as it is by default, e.g. an empty list.
    return { bytes: encode(splice(file.text, from, to, '')), mayBeHarmless: /^(?:\[\]|\{\})$/.test(file.text.slice(place.valueStart, place.end).trim()), about: place.key! };
  },
  'a key renamed': (file, kind, number) => {
    const place = pick(file.places.filter(({ path, key }) => key !== null && !kind.free?.test(path)), number);
    return place ? fault(splice(file.text, place.start, file.text.indexOf(':', place.start + place.key!.length), jsonKey(file.path, `${place.key}zz`)), { about: place.key! }) : null;
  },
  'a type that is wrong': valueAs((_value, { isCollection, value }) => (isCollection ? '17' : typeof value === 'string' ? '{ a: 1 }' : '[[]]')),
  'another type that is wrong': valueAs((_value, { isCollection }) => (isCollection ? '"text"' : '[[1], [2]]')),
  'nothing for a value': (file, kind, number, detail) => valueAs((value) => (value === 'null' ? null : 'null'))(file, kind, number, detail),
  'a field that is not known': fieldBefore(({ isFlow }) => (isFlow ? '"zzUnknown": 1' : '"zzUnknown": 1')),
  'a field that stands twice': fieldBefore((_place, text) => text),
  'the key __proto__': fieldBefore(() => '"__proto__": { "polluted": 1 }'),
  'the key constructor': fieldBefore(() => '"constructor": { "prototype": { "polluted": 1 } }'),
  'a quotation mark not closed': (file, _kind, number) => {
    const place = pick(file.places.filter(({ isCollection }) => !isCollection), number);
    if (!place) return null;
    const quote = file.text[place.valueStart]!;
    return '"\''.includes(quote) ? fault(splice(file.text, place.end - 1, place.end, ''), { line: lineAt(file.text, place.start) }) : fault(splice(file.text, place.valueStart, place.valueStart, '"'), { line: lineAt(file.text, place.start) });
  },
  'a bracket not closed': valueAs((value) => `[${value.trim()}`),
  'a line pushed in': (file, _kind, number) => {
    const place = pick(file.places.filter(({ key, isFirst, isFlow }) => key !== null && !isFirst && !isFlow && !file.path.endsWith('.json')), number);
    return place ? fault(splice(file.text, place.start, place.start, ' '), { line: lineAt(file.text, place.start) }) : null;
  },
  'a tab for spaces': (file, _kind, number) => {
    const indented = [...file.text.matchAll(/^ {2,}(?=\S)/gmu)].filter(({ index }) => file.places.some(({ start }) => start === index + file.text.slice(index).search(/\S/u)));
    const found = pick(indented, number);
    // JSON and lists in brackets may be indented as one likes.
    return found ? { bytes: encode(splice(file.text, found.index, found.index + found[0].length, '\t')), mayBeHarmless: file.path.endsWith('.json') || file.path.endsWith('thesaurus.yaml'), line: lineAt(file.text, found.index) } : null;
  },
  'an alias of nothing': valueAs(() => '*zz'),
  'an anchor': valueAs((value, { isCollection }) => (isCollection ? null : `&zz ${value}`)),
  'a tag': valueAs((value, { isCollection }) => (isCollection ? null : `!zz ${value}`)),
  'a known tag': valueAs(() => '!!binary "aGk="'),
  'aliases that multiply': valueAs(bombOf),
  'brackets without end': valueAs(() => '['.repeat(9000)),
  'fields within fields': valueAs(() => '{ "a": '.repeat(300) + '1' + ' }'.repeat(300)),
  'brackets a thousandfold': valueAs(() => '['.repeat(4000) + ']'.repeat(4000)),
  'a second document': (file, _kind, number) => {
    const place = pick(file.places.filter(({ path, isFirst, key }) => key !== null && !isFirst && !path.includes('.') && !file.path.endsWith('.json')), number);
    return place ? fault(splice(file.text, file.text.lastIndexOf('\n', place.start) + 1, file.text.lastIndexOf('\n', place.start) + 1, '---\n')) : null;
  },
  'a bound value changed': (file, kind, number, detail) => {
    const place = kind.bound && pick(file.places.filter(({ path, isCollection }) => !isCollection && kind.bound!.test(path)), number);
    if (!place) return null;
    const { value } = place;
    if (typeof value !== 'string') return fault(splice(file.text, place.valueStart, place.end, '9999'), { line: lineAt(file.text, place.start), about: String(value) });
    const others = /^\d{4}-\d\d-\d\d$/.test(value) ? ['2026-02-30', '2026/11/23', '23.11.2026'] : [`${value}zz`, `zz${value}`, `${value}（`, withOneSignChanged(value)];
    const other = others.filter((candidate) => candidate !== '')[detail % others.filter((candidate) => candidate !== '').length]!;
    return fault(splice(file.text, place.valueStart, place.end, JSON.stringify(other)), { line: lineAt(file.text, place.start), about: value });
  },
  'a remark': (file) => (file.path.endsWith('.yaml') ? harmless(`# 说明\n${file.text}`) : null),
  'quoted otherwise': (file, _kind, number) => {
    const place = pick(file.places.filter(({ value }) => typeof value === 'string'), number);
    return place ? harmless(splice(file.text, place.valueStart, place.end, JSON.stringify(place.value))) : null;
  },
  'spaces at a line’s end': (file, _kind, number) => {
    const place = pick(file.places.filter(({ key, isCollection, isFlow }) => key !== null && !isCollection && !isFlow && !file.path.endsWith('.json')), number);
    return place ? harmless(splice(file.text, place.end, place.end, '  ')) : null;
  },
};

/** What may befall Markdown with fields. */
const ofFront: Readonly<Record<string, Op>> = {
  'the first fence missing': ({ text }) => fault(text.replace('---\n', '')),
  'the second fence missing': ({ text }) => fault(text.replace('\n---\n', '\n')),
  'a fence of four': ({ text }) => fault(`-${text}`),
  'an empty line before the fence': ({ text }) => fault(`\n${text}`),
};

/** What may befall a table of scenarios. */
const ofScenarios: Readonly<Record<string, Op>> = Object.fromEntries(
  Object.entries({
    'a cell too few': (row: string) => row.replace(/\| [^|]*\|$/u, '|'),
    'a cell too many': (row: string) => `${row} 3.1.2-c2 |`,
    'a row without bars': (row: string) => row.replaceAll('|', ' '),
    'a result that is none': (row: string) => row.replace(/\| [^|]* \| ([^|]*)\|$/u, '| 一定能 | $1|'),
    'a clause that does not exist': (row: string) => row.replace(/\| [^|]*\|$/u, '| 99.9-c99 |'),
    'no clause': (row: string) => row.replace(/\| [^|]*\|$/u, '|  |'),
    'an unknown question': (row: string) => row.replace(/(\| [^|]*\| )/u, '$1zzquestion=1; '),
    'an unknown option': (row: string) => row.replace(/=([^;| ]+)/u, '=zz-$1'),
    'an answer without option': (row: string) => row.replace(/=([^;| ]+)/u, ''),
    'nobody described': (row: string) => row.replace(/^\| [^|]*\|/u, '|  |'),
    'a row parted from the table': (row: string) => `\n${row}`,
  }).map(([name, change]) => [
    name,
    (({ text }, _kind, number) => {
      const rows = [...text.matchAll(/^\| (?!---|情形).*$/gmu)];
      const row = pick(rows, number)!;
      const changed = change(row[0]);
      return changed === row[0] ? null : fault(splice(text, row.index, row.index + row[0].length, changed), { line: lineAt(text, row.index) });
    }) satisfies Op,
  ]),
);

const ofHeaders: Readonly<Record<string, Op>> = {
  'a column renamed': ({ text }, _kind, number) => fault(text.replace(pick(['情形', '| 回答', '| 结果', '| 依据'], number)!, '| 别的')),
  'the line under the header lost': ({ text }) => fault(text.replace(/^\| ---.*\n/mu, '')),
};

/** What may befall the plan as issued: nothing in it may change. */
const ofPlanText: Readonly<Record<string, Op>> = {
  'a sign changed': ({ text }, _kind, number) => {
    const hanzi = pick([...text.matchAll(/\p{Script=Han}/gu)], number)!;
    return fault(splice(text, hanzi.index, hanzi.index + 1, hanzi[0] === '残' ? '疾' : '残'), { line: lineAt(text, hanzi.index) });
  },
  'a sign lost': ({ text }, _kind, number) => {
    const hanzi = pick([...text.matchAll(/\p{Script=Han}/gu)], number)!;
    return fault(splice(text, hanzi.index, hanzi.index + 1, ''), { line: lineAt(text, hanzi.index) });
  },
  'a line lost': ({ text }, _kind, number) => {
    const lines = text.split('\n');
    const written = pick([...lines.keys()].filter((index) => /\p{Script=Han}/u.test(lines[index]!)), number)!;
    return fault(lines.filter((_line, index) => index !== written).join('\n'));
  },
  'more spaces': ({ text }) => harmless(text.replaceAll('。', '。 ')),
};

/** Lines of an easy page. */
const ofEasyPages: Readonly<Record<string, Op>> = {
  'a heading misspelt': ({ text }, _kind, number) => fault(text.replace(pick(text.match(/^## .*$/gmu) ?? [], number)!, '## 别的')),
  'a heading lost': ({ text }, _kind, number) => {
    const heading = pick([...text.matchAll(/^## (?!怎么办).*\n/gmu)], number)!;
    return fault(splice(text, heading.index, heading.index + heading[0].length, ''));
  },
  'a heading of another level': ({ text }, _kind, number) => fault(text.replace(pick(text.match(/^## .*$/gmu) ?? [], number)!, (heading) => `#${heading}`)),
  'an empty part': ({ text }, _kind, number) => fault(text.replace(pick(text.match(/^## .*\n(?:[^#\n].*\n)+/gmu) ?? [], number)!, (part) => `${part.split('\n')[0]}\n\n`)),
};

/** Every mutation that a file of this kind can suffer. */
export function opsFor({ name, files }: Kind): readonly (readonly [string, Op])[] {
  const source = files.source;
  return Object.entries({
    ...ofBytes,
    ...(name === 'plan.txt' ? ofPlanText : name === 'scenarios' ? { ...ofScenarios, ...ofHeaders } : ofFields),
    ...(source.includes('\\.md') && name !== 'scenarios' ? ofFront : {}),
    ...(name === 'easy pages' ? ofEasyPages : {}),
  });
}
