import { normalise } from '#language/normalise.ts';
import type { DocumentKind, SearchDocument, SearchSources } from './SearchDocument.ts';
import { wordsListed } from './wordsListed.ts';

/**
 * Search sources as they travel: columns in place of objects, for like next to like takes fewer bytes, and nothing that
 * can be told from the rest. A column has a line for each row.
 */
export interface PackedSources {
  readonly documents: readonly PackedDocuments[];
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
  readonly pinyin: SearchSources['pinyin'];
}

/** Documents of one kind. Their addresses are `before`, the name and `after`; their ids the name behind a prefix. */
interface PackedDocuments {
  readonly kind: DocumentKind;
  readonly before: string;
  readonly after: string;
  readonly prefix: string;
  readonly names: string;
  readonly titles: string;
  readonly summaries: string;
  /** Parted by `|`. */
  readonly words: string;
  readonly bodies: string;
}

const line = '\n';
const isLatin = (word: string) => /^[\x20-\x7e]+$/.test(word);

/** Packs sources for sending. Traditional forms and readings that no document could answer are left out. */
export function packSources({ documents, thesaurus, fillers, traditional, pinyin }: SearchSources): PackedSources {
  const known = new Set(normalise(JSON.stringify([documents, thesaurus, fillers])));
  const listed = wordsListed(thesaurus);
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  return {
    documents: kinds.map((kind) => {
      const ofKind = documents.filter((document) => document.kind === kind);
      const { before, after } = frameOf(ofKind.map(({ url }) => url));
      const names = ofKind.map(({ url }) => url.slice(before.length, url.length - after.length));
      const column = (of: (document: SearchDocument) => string) => ofKind.map((document) => oneLine(of(document))).join(line);
      return {
        kind,
        before,
        after,
        prefix: prefixOf(ofKind.map(({ id }) => id), names),
        names: names.join(line),
        titles: column(({ title }) => title),
        summaries: column(({ summary }) => summary),
        words: column(({ id, words }) => words.filter((word) => !listed.get(id)?.includes(word)).join('|')),
        bodies: column(({ body }) => body),
      };
    }),
    thesaurus: {
      official: thesaurus.map(({ official }) => official).join(line),
      finds: thesaurus.map(({ finds }) => finds.map((id) => documents.findIndex((document) => document.id === id)).join()).join(line),
      latin: thesaurus.map(({ words }) => words.filter(isLatin).join('|')).join(line),
      others: thesaurus.map(({ words }) => words.filter((word) => !isLatin(word)).join('|')).join(line),
    },
    fillers: fillers.join('|'),
    traditional: traditional.filter((row) => known.has([...row][0]!)).join(' '),
    pinyin: {
      inOrder: pinyin.inOrder,
      also: Object.fromEntries(
        Object.entries(pinyin.also)
          .map(([syllable, characters]) => [syllable, [...characters].filter((character) => known.has(character)).join('')] as const)
          .filter(([, characters]) => characters !== ''),
      ),
    },
  };
}

/** The sources again, with documents in the same order. */
export function unpackSources({ documents: packed, thesaurus, fillers, traditional, pinyin }: PackedSources): SearchSources {
  const documents = packed.flatMap(({ kind, before, after, prefix, ...columns }) => {
    const [names, titles, summaries, words, bodies] = [columns.names, columns.titles, columns.summaries, columns.words, columns.bodies].map((column) => column.split(line)) as Columns;
    return names.map(
      (name, row): SearchDocument => ({ id: prefix + name, kind, url: before + name + after, title: titles[row]!, summary: summaries[row]!, words: listIn(words[row]!, '|'), body: bodies[row]! }),
    );
  });
  const [finds, latin, others] = [thesaurus.finds, thesaurus.latin, thesaurus.others].map((column) => column.split(line)) as Columns;
  return {
    documents,
    thesaurus: listIn(thesaurus.official, line).map((official, row) => ({
      official,
      finds: listIn(finds[row]!, ',').map((place) => documents[Number(place)]!.id),
      words: [...listIn(others[row]!, '|'), ...listIn(latin[row]!, '|')],
    })),
    fillers: listIn(fillers, '|'),
    traditional: listIn(traditional, ' '),
    pinyin,
  };
}

type Columns = [string[], string[], string[], string[], string[]];

/** @throws when a text has several lines: it would shift all that come after it */
function oneLine(text: string): string {
  if (text.includes(line)) throw new Error(`Several lines in a search source: ${text}`);
  return text;
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
