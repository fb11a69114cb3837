import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { ContentError } from '#content/ContentError.ts';
import { nearest } from '#content/nearest.ts';
import * as schemas from '#content/schemas/translation.ts';
import { YamlFile } from '#content/YamlFile.ts';
import { mirrorsOf, type TranslationSource } from './Mirror.ts';
import { pairTexts, unitHashes, type TextPair } from './pairTexts.ts';
import type { AvoidedWord, Translation } from './Translation.ts';

/** A language's files, laid beside their source. */
export interface ReadTranslation {
  readonly code: string;
  /** Null when a file is missing or could not be understood. */
  readonly translation: Translation | null;
  readonly pairs: readonly TextPair[];
  /** Search words and other names, which mirror nothing. */
  readonly ownWords: readonly Pick<TextPair, 'words' | 'errorAt'>[];
  readonly avoid: readonly AvoidedWord[];
  /** Fingerprint of the source's words as they are now, by unit. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The fingerprint that each unit was last compared with. */
  readonly accepted: Readonly<Record<string, string>>;
  /** False when the fingerprints are there and could not be read: told at their file, and not again at every unit. */
  readonly isAcceptedReadable: boolean;
}

/** Files of a language that mirror nothing. */
const ownFiles = ['avoid.yaml', 'made-from.json', 'accessibility-ledger.yaml'];

/**
 * Reads content/<code>/ and content/ui/<code>.json and compares them with the source, place by place.
 * @param folder absolute path of content/
 * @param root the folder that error paths are told from
 * @returns what could be read; every fault is added to `errors`
 */
export function readTranslation(source: TranslationSource, code: string, folder: string, root: string, errors: ContentError[]): ReadTranslation {
  const files = new Map<string, YamlFile<unknown>>();
  const missing: string[] = [];
  const one = <S extends z.ZodType>(file: string, schema: S, whenMissing?: string): YamlFile<z.output<S>> | null => {
    const path = join(folder, file);
    if (whenMissing === undefined && !existsSync(path)) {
      missing.push(file);
      return null;
    }
    const read = YamlFile.read(path, root, schema, errors, whenMissing);
    if (read) files.set(file, read);
    return read;
  };
  const many = <S extends z.ZodType>(ids: readonly string[], fileOf: (id: string) => string, schema: S) =>
    new Map(
      ids.flatMap((id) => {
        const file = one(fileOf(id), schema);
        return file ? [[id, { ...(file.value as object), body: file.body } as z.output<S> & { readonly body: string }] as const] : [];
      }),
    );

  const { library, planFiles, ledger } = source;
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const site = one(`${code}/site.yaml`, schemas.siteWords);
  const departments = one(`${code}/departments.yaml`, schemas.departmentWords);
  const law = one(`${code}/law.yaml`, schemas.lawWords);
  const hotlines = one(`${code}/hotlines.yaml`, schemas.hotlineWords);
  const derivedTerms = one(`${code}/derived-terms.yaml`, schemas.derivedTermWords);
  const records = one(`${code}/changes.yaml`, schemas.recordWords, '{}');
  const ledgerFile = ledger && one(`${code}/accessibility-ledger.yaml`, schemas.ledgerWords);
  const avoid = one(`${code}/avoid.yaml`, schemas.avoidedTranslationWords);
  const hasFingerprints = existsSync(join(folder, `${code}/made-from.json`));
  const made = hasFingerprints ? one(`${code}/made-from.json`, schemas.madeFrom) : null;
  one(`ui/${code}.json`, schemas.uiWords);
  const folders = {
    entitlements: many(ids(library.entitlements), (id) => `${code}/entitlements/${id}.md`, schemas.entitlementWords),
    questions: many(ids(library.questions), (id) => `${code}/questions/${id}.yaml`, schemas.questionWords),
    terms: many(ids(library.terms), (id) => `${code}/glossary/${id}.md`, schemas.termWords),
    pages: many(ids(library.pages), (id) => `${code}/pages/${id}.md`, schemas.articleWords),
  };
  const plan = new Map(
    library.plan.chapters.flatMap(({ id }, index) => {
      const file = one(`${code}/plan/${planFiles[index]!}`, schemas.planWords);
      return file ? [[id, file.value] as const] : [];
    }),
  );

  const mirrors = mirrorsOf(source, code);
  const errorsBefore = errors.length;
  const pairs = mirrors.flatMap((mirror) => {
    const file = files.get(mirror.file);
    return file ? pairTexts(mirror, file, errors) : [];
  });
  const isWhole = errors.length === errorsBefore && mirrors.every(({ file }) => files.has(file));
  errors.push(...missing.map((file) => missingFile(file, relative(root, folder))), ...(hasFingerprints ? [] : [noFingerprints(code, relative(root, folder))]), ...strangers(folder, root, code, mirrors.map(({ file }) => file)));

  return {
    code,
    translation:
      isWhole && site && departments && law && hotlines && derivedTerms && records && avoid
        ? {
            code,
            site: site.value,
            ...folders,
            plan,
            departments: departments.value,
            law: law.value,
            hotlines: hotlines.value,
            derivedTerms: derivedTerms.value,
            records: records.value,
            ledger: ledgerFile?.value ?? null,
          }
        : null,
    pairs,
    ownWords: mirrors.flatMap(({ file, own }) => own.flatMap((field) => ownWordsOf(files.get(file), field))),
    avoid: avoid?.value ?? [],
    hashes: unitHashes(mirrors),
    accepted: made?.value ?? {},
    isAcceptedReadable: made !== null || !hasFingerprints,
  };
}

function ownWordsOf(file: YamlFile<unknown> | undefined, field: string): readonly Pick<TextPair, 'words' | 'errorAt'>[] {
  const list = (file?.value as Readonly<Record<string, readonly string[]>> | undefined)?.[field] ?? [];
  return list.map((words, index) => ({ words, errorAt: (zh, en) => file!.errorAt([field, index], zh, en) }));
}

function missingFile(file: string, contentFolder: string): ContentError {
  return {
    file: `${contentFolder}/${file}`,
    line: 1,
    field: '—',
    zh: '没有这个文件。请照原文的那一个写。怎么写，见 CONTRIBUTING.md。',
    en: 'This file is missing. Translate the source’s; CONTRIBUTING.md says how.',
  };
}

function noFingerprints(code: string, contentFolder: string): ContentError {
  return {
    file: `${contentFolder}/${code}/made-from.json`,
    line: 1,
    field: '—',
    zh: `没有这个文件，不知道哪些译文对着原文核对过。丢了，请从旧的版本里找回来；新的语言，核对完运行 npm run translation:accept -- ${code} <单元>，它会自己写。`,
    en: `There is no such file, so nobody can tell which words were compared with the source. If it was lost, take it from an older version; for a new language, npm run translation:accept -- ${code} <unit> writes it.`,
  };
}

/** Files of the language's folder that translate nothing. */
function strangers(folder: string, root: string, code: string, wanted: readonly string[]): readonly ContentError[] {
  const own = join(folder, code);
  if (!existsSync(own)) return [];
  const known = [...wanted, ...ownFiles.map((name) => `${code}/${name}`)];
  return readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !known.includes(file))
    .map((file) => {
      const near = nearest(file, known);
      return { file: relative(root, join(folder, file)), line: 1, field: '—', zh: `原文没有这个文件。最接近的是 ${near}。`, en: `The source has no such file. Nearest: ${near}.` };
    });
}

/** A unit that nobody has compared with its source, told once for each file. */
export function neverAcceptedFaults({ code, pairs, hashes, accepted, isAcceptedReadable }: ReadTranslation): readonly ContentError[] {
  if (!isAcceptedReadable) return [];
  const byFile = new Map<string, { readonly pair: TextPair; readonly units: Set<string> }>();
  for (const pair of pairs) {
    if (!hashes.has(pair.unit) || accepted[pair.unit] !== undefined) continue;
    const { file } = pair.errorAt('', '');
    const known = byFile.get(file) ?? { pair, units: new Set() };
    known.units.add(pair.unit);
    byFile.set(file, known);
  }
  return [...byFile.values()].map(({ pair, units }) => {
    const [first] = units;
    const more = units.size > 1 ? [`等 ${units.size} 个单元`, ` and ${units.size - 1} more units`] : ['', ''];
    return pair.errorAt(
      `${first}${more[0]}还没有对着原文核对。核对完，运行 npm run translation:accept -- ${code} ${first}。`,
      `${first}${more[1]} not yet compared with the source. When compared, run: npm run translation:accept -- ${code} ${first}`,
    );
  });
}

/** Units whose source has changed since they were last compared with it. */
export function staleUnits({ hashes, accepted }: ReadTranslation): readonly string[] {
  return [...hashes].filter(([unit, hash]) => accepted[unit] !== undefined && accepted[unit] !== hash).map(([unit]) => unit);
}

/** Units that have no words yet, or whose words nobody has compared with the source. */
export function untranslatedUnits({ hashes, pairs, accepted }: ReadTranslation): readonly string[] {
  const translated = new Set(pairs.map(({ unit }) => unit));
  return [...hashes.keys()].filter((unit) => !translated.has(unit) || accepted[unit] === undefined);
}
