import { normalise } from '#language/normalise.ts';
import type { DocumentKind, SearchDocument, SearchSources } from './SearchDocument.ts';
import { wordsListed } from './wordsListed.ts';

/** Search sources as they travel: rows in place of objects, and nothing that can be told from the rest. */
export interface PackedSources {
  /** By kind: how addresses begin and end around the place's own name, and a row per document. */
  readonly documents: readonly { readonly kind: DocumentKind; readonly before: string; readonly after: string; readonly rows: readonly PackedDocument[] }[];
  /** Official word, places of the documents found, words parted by `|`. */
  readonly thesaurus: readonly (readonly [string, readonly (number | string)[], string])[];
  readonly fillers: string;
  readonly traditional: string;
  readonly pinyin: SearchSources['pinyin'];
}

/** Id, name in the address, title, summary, words parted by `|`, body. */
type PackedDocument = readonly [string, string, string, string, string, string];

/** Packs sources for sending. Traditional forms and readings that no document could answer are left out. */
export function packSources({ documents, thesaurus, fillers, traditional, pinyin }: SearchSources): PackedSources {
  const known = new Set(normalise(JSON.stringify([documents, thesaurus, fillers])));
  const listed = wordsListed(thesaurus);
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  return {
    documents: kinds.map((kind) => {
      const ofKind = documents.filter((document) => document.kind === kind);
      const { before, after } = frameOf(ofKind.map(({ url }) => url));
      return {
        kind,
        before,
        after,
        rows: ofKind.map(({ id, url, title, summary, words, body }) => [id, url.slice(before.length, url.length - after.length), title, summary, words.filter((word) => !listed.get(id)?.includes(word)).join('|'), body]),
      };
    }),
    thesaurus: thesaurus.map(({ official, finds, words }) => [official, finds.map((id) => documents.findIndex((document) => document.id === id)), words.join('|')]),
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
  const documents = packed.flatMap(({ kind, before, after, rows }) =>
    rows.map(
      ([id, name, title, summary, words, body]): SearchDocument => ({ id, kind, url: before + name + after, title, summary, words: listIn(words, '|'), body }),
    ),
  );
  return {
    documents,
    thesaurus: thesaurus.map(([official, finds, words]) => ({ official, finds: finds.map((place) => documents[Number(place)]!.id), words: words.split('|') })),
    fillers: listIn(fillers, '|'),
    traditional: listIn(traditional, ' '),
    pinyin,
  };
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
