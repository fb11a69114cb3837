import { normalise } from '#language/normalise.ts';
import { fillerText } from './Fillers.ts';
import type { DocumentKind, DocumentSource, SearchSources, SearchTexts } from './SearchDocument.ts';
import { wordsListed } from './wordsListed.ts';

/**
 * Search sources as they travel: columns in place of objects, for like next to like takes fewer bytes, and nothing that can be told from the rest.
 * A column has a row for each document or entry.
 */
export interface PackedSources {
  readonly documents: {
    readonly kinds: readonly PackedKind[];
    readonly names: string;
    readonly titles: string;
    readonly summaries: string;
    /** Parted by `|`. */
    readonly words: string;
    readonly bodies: string;
  };
  readonly thesaurus: {
    readonly official: string;
    /** Places of the documents found. */
    readonly finds: string;
    /** Words parted by `|`: those in Latin letters, and the others, which come first. */
    readonly latin: string;
    readonly others: string;
  };
  readonly fillers: string;
  readonly traditional: string;
  readonly pinyin: {
    readonly inOrder: string;
    /** Each syllable before its characters. */
    readonly also: string;
  };
}

/** Documents of one kind follow each other. Their addresses are `before`, the name and `after`; their ids the name behind a prefix. */
interface PackedKind {
  readonly kind: DocumentKind;
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly prefix: string;
}

/** Parts rows: stands in no text, and JSON does not write it as an escape like a line end. */
const rowEnd = '\x7f';
const isLatin = (word: string) => /^[\x20-\x7e]+$/.test(word);

/** Packs sources for sending. Traditional forms and readings that no document could answer are left out. */
export function packSources({ documents, thesaurus, fillers, traditional, pinyin }: SearchSources): PackedSources {
  const known = new Set(normalise(JSON.stringify([documents, thesaurus, fillers])));
  const listed = wordsListed(thesaurus.map((entry) => ({ ...entry, words: entry.words.join('|') })));
  const ofKinds = [...new Set(documents.map(({ kind }) => kind))].map((kind) => documents.filter((document) => document.kind === kind));
  const frames = ofKinds.map((ofKind) => frameOf(ofKind.map(({ url }) => url)));
  const names = ofKinds.map((ofKind, at) => ofKind.map(({ url }) => url.slice(frames[at]!.before.length, url.length - frames[at]!.after.length)));
  const packedKinds = ofKinds.map((ofKind, at) => ({ kind: ofKind[0]!.kind, count: ofKind.length, ...frames[at]!, prefix: prefixOf(ofKind.map(({ id }) => id), names[at]!) }));
  const places = new Map(ofKinds.flat().map(({ id }, place) => [id, place]));
  const column = (of: (document: DocumentSource) => string) => rowsOf(ofKinds.flat().map(of));
  return {
    documents: {
      kinds: packedKinds,
      names: rowsOf(names.flat()),
      titles: column(({ title }) => title),
      summaries: column(({ summary }) => summary),
      words: column(({ id, words }) => words.filter((word) => !listed.get(id)?.split('|').includes(word)).join('|')),
      bodies: column(({ body }) => body),
    },
    thesaurus: {
      official: rowsOf(thesaurus.map(({ official }) => official)),
      finds: rowsOf(thesaurus.map(({ finds }) => finds.map((id) => places.get(id) ?? -1).join())),
      latin: rowsOf(thesaurus.map(({ words }) => words.filter(isLatin).join('|'))),
      others: rowsOf(thesaurus.map(({ words }) => words.filter((word) => !isLatin(word)).join('|'))),
    },
    fillers: fillerText(fillers),
    traditional: traditional.filter((row) => known.has([...row][0]!)).join(' '),
    pinyin: {
      inOrder: pinyin.inOrder,
      also: Object.entries(pinyin.also)
        .map(([syllable, characters]) => [syllable, [...characters].filter((character) => known.has(character)).join('')] as const)
        .map(([syllable, characters]) => (characters === '' ? '' : syllable + characters))
        .join(''),
    },
  };
}

/** The sources as they are looked through, with documents in the same order. */
export function unpackSources({ thesaurus, fillers, traditional, pinyin, documents: { kinds, ...columns } }: PackedSources): SearchTexts {
  const [names, titles, summaries, words, bodies] = [columns.names, columns.titles, columns.summaries, columns.words, columns.bodies].map((column) => column.split(rowEnd)) as Split;
  const documents = kinds
    .flatMap((kind) => Array.from({ length: kind.count }, () => kind))
    .map(({ kind, before, after, prefix }, row): SearchTexts['documents'][number] => {
      const name = names[row]!;
      return { id: prefix + name, kind, url: before + name + after, title: titles[row]!, summary: summaries[row]!, words: words[row]!, body: bodies[row]! };
    });
  const [finds, latin, others] = [thesaurus.finds, thesaurus.latin, thesaurus.others].map((column) => column.split(rowEnd)) as Split;
  return {
    documents,
    thesaurus: listIn(thesaurus.official, rowEnd).map((official, row) => ({
      official,
      finds: listIn(finds[row]!, ',').map((place) => documents[Number(place)]!.id),
      words: others[row]! === '' || latin[row] === '' ? others[row]! + latin[row]! : `${others[row]}|${latin[row]}`,
    })),
    fillers,
    traditional,
    pinyin: () => ({ inOrder: pinyin.inOrder, also: Object.fromEntries([...pinyin.also.matchAll(/([a-z]+)([^a-z]+)/g)].map(([, syllable, characters]) => [syllable!, characters!])) }),
  };
}

type Split = [string[], string[], string[], string[], string[]];

/** @throws when a text holds what parts rows: it would shift all that come after it */
function rowsOf(texts: readonly string[]): string {
  const broken = texts.find((text) => text.includes(rowEnd));
  if (broken !== undefined) throw new Error(`A control character in a search source: ${broken}`);
  return texts.join(rowEnd);
}

/** @throws when ids are not one prefix before the names */
function prefixOf(ids: readonly string[], names: readonly string[]): string {
  const prefix = ids[0]!.slice(0, ids[0]!.length - names[0]!.length);
  if (ids.some((id, place) => id !== prefix + names[place]!)) throw new Error(`Ids and addresses of search sources do not go together: ${ids.join(' ')}`);
  return prefix;
}

/** The parts of a joined list, which may have been empty. */
function listIn(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}

/** What all addresses begin and end with. */
function frameOf(urls: readonly string[]): { readonly before: string; readonly after: string } {
  const [first = ''] = urls;
  let before = 0;
  while (before < first.length && urls.every((url) => url[before] === first[before])) before += 1;
  let after = 0;
  while (after < first.length - before && urls.every((url) => url.length - after > before && url.at(-1 - after) === first.at(-1 - after))) after += 1;
  return { before: first.slice(0, before), after: after === 0 ? '' : first.slice(-after) };
}
