import { createHash } from 'node:crypto';
import type { ContentError } from '#content/ContentError.ts';
import { nearest } from '#content/nearest.ts';
import type { YamlFile } from '#content/YamlFile.ts';
import type { Mirror, Words } from './Mirror.ts';

/** A text of the source language and its translation. */
export interface TextPair {
  readonly unit: string;
  readonly source: string;
  readonly words: string;
  readonly isOfficial: boolean;
  /** A standard's own name for something. */
  readonly isStandardName: boolean;
  /** A body of a page or term, where links and marked-up spans may stand. */
  readonly isMarkdown: boolean;
  readonly errorAt: (zh: string, en: string) => ContentError;
}

type Path = readonly PropertyKey[];

/**
 * Lays a translation's file beside its source, text by text. What is missing, too much or of another length is added
 * to `errors`.
 * @returns the texts that have both sides
 */
export function pairTexts(mirror: Mirror, file: YamlFile<unknown>, errors: ContentError[]): readonly TextPair[] {
  const pairs: TextPair[] = [];
  const fault = (path: Path, zh: string, en: string) => void errors.push(file.errorAt(path, zh, en));
  const add = (source: string, words: string, path: Path, unitPath: Path) =>
    pairs.push({
      unit: mirror.unitOf(unitPath),
      source,
      words,
      isOfficial: mirror.isOfficial(path),
      isStandardName: mirror.isStandardName(path),
      isMarkdown: false,
      errorAt: (zh, en) => file.errorAt(path, zh, en),
    });

  const walk = (source: Words, words: unknown, path: Path): void => {
    if (typeof source === 'string') {
      if (typeof words === 'string') add(source, words, path, path);
      else fault(path, `这里要写一段文字。原文：“${source}”。`, `A text belongs here. The source reads: "${source}".`);
    } else if (Array.isArray(source)) {
      const lines: readonly unknown[] = Array.isArray(words) ? words : [];
      if (lines.length !== source.length) {
        fault(path, `原文有 ${source.length} 条，这里有 ${lines.length} 条。一条对一条，次序也一样。`, `The source has ${source.length} lines, this has ${lines.length}. One for one, in the same order.`);
      }
      source.slice(0, lines.length).forEach((item: Words, index) => walk(item, lines[index], [...path, index]));
    } else {
      walkFields(source as Readonly<Record<string, Words>>, isRecord(words) ? words : {}, path);
    }
  };

  const walkFields = (source: Readonly<Record<string, Words>>, words: Readonly<Record<string, unknown>>, path: Path): void => {
    const known = new Set(path.length === 0 ? mirror.own : []);
    for (const [key, wanted] of Object.entries(source)) {
      known.add(key);
      const plurals = typeof wanted === 'string' && words[key] === undefined ? mirror.pluralEndings.map((ending) => key + ending) : [];
      if (plurals.some((plural) => words[plural] !== undefined)) {
        for (const plural of plurals) {
          known.add(plural);
          if (typeof words[plural] === 'string') add(wanted as string, words[plural], [...path, plural], [...path, key]);
          else fault([...path, plural], `缺少 ${plural}。`, `${plural} is missing.`);
        }
      } else if (words[key] !== undefined) {
        walk(wanted, words[key], [...path, key]);
      } else if (!isEmpty(wanted) && !mirror.mayLack([...path, key])) {
        fault([...path, key], `缺少这一项。原文：“${sample(wanted)}”。`, `Missing. The source reads: "${sample(wanted)}".`);
      }
    }
    for (const key of Object.keys(words).filter((key) => !known.has(key) && !isEmpty(words[key]))) {
      const near = nearest(key, Object.keys(source));
      fault([...path, key], `原文没有 “${key}”。最接近的是 ${near}。`, `The source has no "${key}". Nearest: ${near}.`);
    }
  };

  walk(mirror.words, file.value, []);
  if (mirror.body !== null) pairBody(mirror, mirror.body, file, pairs, errors);
  return pairs;
}

/** The fingerprint of each unit's words in the source language: sixteen hex digits of SHA-256. */
export function unitHashes(mirrors: readonly Mirror[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  const collect = (unitOf: Mirror['unitOf'], words: Words, path: Path): void => {
    if (typeof words === 'string') {
      const unit = unitOf(path);
      texts.set(unit, [...(texts.get(unit) ?? []), `${path.join('.')}: ${words}`]);
      return;
    }
    const isList = Array.isArray(words);
    for (const [key, value] of Object.entries(words)) collect(unitOf, value, [...path, isList ? Number(key) : key]);
  };
  for (const mirror of mirrors) {
    collect(mirror.unitOf, mirror.words, []);
    if (mirror.body) collect(mirror.unitOf, mirror.body, ['body']);
  }
  return new Map([...texts].map(([unit, parts]) => [unit, createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)]));
}

function pairBody(mirror: Mirror, source: string, file: YamlFile<unknown>, pairs: TextPair[], errors: ContentError[]): void {
  const errorAt = (zh: string, en: string): ContentError => ({ file: file.file, line: file.bodyLine, field: 'body', zh, en });
  if ((source === '') !== (file.body === '')) {
    errors.push(
      source === ''
        ? errorAt('原文没有正文，这里有。请删掉。', 'The source has no body; remove this one.')
        : errorAt('原文有正文，这里没有。请补上。', 'The source has a body; translate it.'),
    );
  } else if (source !== '') {
    pairs.push({ unit: mirror.unitOf(['body']), source, words: file.body, isOfficial: false, isStandardName: false, isMarkdown: true, errorAt });
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The first words of a text, or of the first text inside. */
function sample(words: Words): string {
  if (typeof words === 'string') return words.slice(0, 40);
  const [first] = Object.values(words) as Words[];
  return first === undefined ? '' : sample(first);
}
