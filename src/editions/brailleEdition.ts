import type { Entitlement } from '#domain/entitlement.ts';
import type { Library } from '#content/Library.ts';
import { t } from '#i18n/t.ts';
import { brfOf } from '#language/braille/brf.ts';
import { encode, type BrailleWord } from '#language/braille/encode.ts';
import { pagesOf, volumeOf, type Block, type Chapter, type PageSize } from '#language/braille/layout.ts';
import { readerOf } from './readerOf.ts';
import { entitlementText, type TextLine } from './entitlementText.ts';

/** Sizes of embossed pages and of displays that people use, as they stand in file names. */
export const pageSizes: readonly PageSize[] = [
  { cells: 40, lines: 25 },
  { cells: 32, lines: 25 },
];

/** A section of a page: its heading as print and as braille, and its lines as braille. */
interface BrailleSection {
  readonly heading: string;
  readonly headingWords: readonly BrailleWord[];
  readonly lines: readonly (readonly BrailleWord[])[];
}

/** A page of the site in braille. */
interface BrailleEdition {
  readonly id: string;
  readonly sections: readonly BrailleSection[];
}

/** The braille of all entitlements and of what the files say about themselves. */
interface BrailleLibrary {
  readonly editions: readonly BrailleEdition[];
  readonly label: readonly BrailleWord[];
  readonly title: readonly BrailleWord[];
  readonly contents: readonly BrailleWord[];
  readonly notOfficial: readonly BrailleWord[];
}

/**
 * The whole collection in 国家通用盲文, made by machine.
 * Throws when anything has no braille, naming every such sign or Hanzi and where it stands.
 */
export function brailleLibrary(library: Library): BrailleLibrary {
  const read = readerOf(library);
  const faults: string[] = [];
  const wordsOf = (text: string, place: string): readonly BrailleWord[] => {
    const { words, unencodable } = encode(read(text));
    faults.push(...unencodable.map((sign) => `${place}：“${sign}”，在 “${text}” 里`));
    return words;
  };
  const editionOf = (entitlement: Entitlement): BrailleEdition => ({
    id: entitlement.id,
    sections: entitlementText(library, entitlement).map(({ heading, lines }) => ({
      heading,
      headingWords: wordsOf(heading, entitlement.id),
      lines: lines.map((line) => wordsOf(withSources(line), entitlement.id)),
    })),
  });
  const ui = (text: string) => wordsOf(text, 'content/ui');
  const result = {
    editions: library.entitlements.map(editionOf),
    label: ui(t('braille.label')),
    title: ui(`${library.site.name}（${library.site.city}）`),
    contents: ui(t('braille.contents')),
    notOfficial: ui(t('site.notOfficial')),
  };
  if (faults.length > 0) {
    throw new Error(`有 ${faults.length} 处写不成盲文。 / ${faults.length} things have no braille.\n${faults.join('\n')}`);
  }
  return result;
}

/** One entitlement as a braille-ready file. */
export function editionFile({ label }: BrailleLibrary, edition: BrailleEdition, size: PageSize): string {
  const { title, blocks } = chapterOf(edition);
  return brfOf(pagesOf([{ kind: 'heading', words: title }, { kind: 'paragraph', words: label }, ...blocks], size, 1));
}

/** The whole collection as one braille-ready file with a title page, contents and page numbers. */
export function collectionFile({ editions, label, title, contents, notOfficial }: BrailleLibrary, size: PageSize): string {
  const front: readonly Block[] = [
    { kind: 'heading', words: title },
    { kind: 'paragraph', words: label },
    { kind: 'paragraph', words: notOfficial },
  ];
  return brfOf(volumeOf(front, contents, editions.map(chapterOf), size));
}

function chapterOf({ sections }: BrailleEdition): Chapter {
  const [first, ...rest] = sections;
  const paragraphs = (section: BrailleSection): readonly Block[] => section.lines.map((words) => ({ kind: 'paragraph', words }));
  return {
    title: first!.headingWords,
    blocks: [...paragraphs(first!), ...rest.flatMap((section): readonly Block[] => [{ kind: 'heading', words: section.headingWords }, ...paragraphs(section)])],
  };
}

/** A line with the names of its sources behind it, which on the page are links. */
function withSources({ text, sources }: TextLine): string {
  return sources.length > 0 ? `${text}（${sources.join(t('entitlement.and'))}）` : text;
}
