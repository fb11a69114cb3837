import type { BrailleWord } from './encode.ts';
import { cellsOf } from './cells.ts';
import { numberDots } from './signs.ts';

/** The size of a page, in cells across and lines down. */
export interface PageSize {
  readonly cells: number;
  readonly lines: number;
}

/** A heading stands in the middle and stays with what follows; a paragraph is indented by two cells. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly words: readonly BrailleWord[];
}

/** A part of a volume that begins on a new page and has a line in the contents. */
export interface Chapter {
  readonly title: readonly BrailleWord[];
  readonly blocks: readonly Block[];
}

const indent = 2;
/** Digits of page numbers that the contents keep room for; more only where there are more pages. */
const usualDigits = 3;
const leader = '⠐';

/**
 * Lines of blocks as pages of a fixed size; the last line of each page bears its number at the right.
 * Lines break at blanks; a word longer than a line breaks between cell groups, never inside one.
 * @param firstNumber number of the first page
 * @returns pages of at most `size.lines` lines of at most `size.cells` cells
 */
export function pagesOf(blocks: readonly Block[], size: PageSize, firstNumber: number): readonly (readonly string[])[] {
  return unnumberedPagesOf(blocks, size).map((lines, index) => numbered(lines, firstNumber + index, size));
}

function unnumberedPagesOf(blocks: readonly Block[], size: PageSize): readonly (readonly string[])[] {
  const room = size.lines - 1;
  const pages: string[][] = [[]];
  blocks.forEach(({ kind, words }, index) => {
    const lines = kind === 'heading' ? centred(words, size.cells) : wrap(words, size.cells, indent);
    const isAlone = index === blocks.length - 1;
    if (kind === 'heading' && pages.at(-1)!.length + lines.length + (isAlone ? 0 : 1) > room) pages.push([]);
    for (const line of lines) {
      if (pages.at(-1)!.length === room) pages.push([]);
      pages.at(-1)!.push(line);
    }
  });
  return pages;
}

/**
 * A volume: front matter, contents with page numbers, then each chapter on a new page, numbered through.
 * @param front what stands before the contents
 * @param contentsHeading the heading of the contents
 */
export function volumeOf(
  front: readonly Block[],
  contentsHeading: readonly BrailleWord[],
  chapters: readonly Chapter[],
  size: PageSize,
): readonly (readonly string[])[] {
  const frontPages = pagesOf(front, size, 1);
  const bodies = chapters.map(({ title, blocks }) => unnumberedPagesOf([{ kind: 'heading', words: title }, ...blocks], size));
  const bodyLength = bodies.reduce((sum, pages) => sum + pages.length, 0);
  const contents = (firstPages: readonly number[], digits: number) => contentsPages(contentsHeading, chapters, firstPages, size, frontPages.length + 1, digits);
  const lengthWith = (digits: number) => contents(chapters.map(() => 1), digits).length;
  let digits = usualDigits;
  // Longer numbers leave less room for titles, which may make the contents longer in turn.
  while (String(frontPages.length + lengthWith(digits) + bodyLength).length > digits) digits += 1;
  const firstPages: number[] = [];
  let next = frontPages.length + lengthWith(digits) + 1;
  for (const pages of bodies) {
    firstPages.push(next);
    next += pages.length;
  }
  return [
    ...frontPages,
    ...contents(firstPages, digits),
    ...bodies.flatMap((pages, chapter) => pages.map((lines, index) => numbered(lines, firstPages[chapter]! + index, size))),
  ];
}

function contentsPages(
  heading: readonly BrailleWord[],
  chapters: readonly Chapter[],
  firstPages: readonly number[],
  size: PageSize,
  firstNumber: number,
  digits: number,
): readonly (readonly string[])[] {
  const room = size.lines - 1;
  const entries = chapters.map(({ title }, index) => contentsEntry(title, firstPages[index]!, size.cells, digits));
  const pages: string[][] = [[...centred(heading, size.cells)]];
  for (const lines of entries) {
    if (pages.at(-1)!.length + lines.length > room) pages.push([]);
    pages.at(-1)!.push(...lines);
  }
  return pages.map((lines, index) => numbered(lines, firstNumber + index, size));
}

function contentsEntry(title: readonly BrailleWord[], page: number, cells: number, digits: number): readonly string[] {
  // Besides the digits: a blank, the number sign, and a blank.
  const lines = wrap(title, cells - digits - 3, 0);
  const last = lines.at(-1)!;
  const number = numberCells(page);
  const gap = cells - last.length - number.length;
  return [...lines.slice(0, -1), `${last} ${leader.repeat(gap - 2)} ${number}`];
}

function centred(words: readonly BrailleWord[], cells: number): readonly string[] {
  return wrap(words, cells - 2 * indent, 0).map((line) => `${' '.repeat(Math.floor((cells - line.length) / 2))}${line}`);
}

function wrap(words: readonly BrailleWord[], cells: number, firstIndent: number): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(firstIndent);
  let empty = true;
  const newLine = () => {
    lines.push(line);
    line = '';
    empty = true;
  };
  for (const word of words) {
    const whole = word.join('');
    if (!empty && line.length + 1 + whole.length > cells) newLine();
    if (!empty) line += ' ';
    for (const group of line.length + whole.length <= cells ? [whole] : word) {
      if (group.length > cells) throw new Error(`一组盲文比一行还长：${group}。 / A cell group is longer than a line.`);
      if (line.length + group.length > cells) newLine();
      line += group;
      empty = false;
    }
  }
  newLine();
  return lines;
}

function numbered(lines: readonly string[], number: number, { cells, lines: down }: PageSize): readonly string[] {
  const blank = Array.from({ length: down - 1 - lines.length }, () => '');
  return [...lines, ...blank, numberCells(number).padStart(cells, ' ')];
}

function numberCells(number: number): string {
  return cellsOf(numberDots(String(number)));
}
