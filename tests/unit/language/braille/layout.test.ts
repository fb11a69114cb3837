import { describe, expect, it } from 'vitest';
import { brfOf } from '#language/braille/brf.ts';
import { pagesOf, volumeOf, type Block } from '#language/braille/layout.ts';

const words = (text: string) => text.split(' ').map((word) => word.split('-'));
const paragraph = (text: string): Block => ({ kind: 'paragraph', words: words(text) });
const heading = (text: string): Block => ({ kind: 'heading', words: words(text) });
const size = { cells: 10, lines: 5 };

describe('pages of braille', () => {
  it('indents paragraphs, centres headings, and numbers each page in its last line', () => {
    expect(pagesOf([heading('⠁⠁'), paragraph('⠃⠃⠃ ⠉⠉⠉')], size, 1)).toEqual([['    ⠁⠁', '  ⠃⠃⠃ ⠉⠉⠉', '', '', '        ⠼⠁']]);
  });
  it('breaks lines between words, and a word longer than a line between its groups', () => {
    expect(pagesOf([paragraph('⠃⠃⠃⠃ ⠉⠉-⠉⠉')], size, 1)[0]!.slice(0, 2)).toEqual(['  ⠃⠃⠃⠃', '⠉⠉⠉⠉']);
    expect(pagesOf([paragraph('⠁⠁⠁-⠃⠃⠃-⠉⠉⠉-⠙⠙⠙')], size, 1)[0]!.slice(0, 2)).toEqual(['  ⠁⠁⠁⠃⠃⠃', '⠉⠉⠉⠙⠙⠙']);
  });
  it('refuses a group longer than a line', () => {
    expect(() => pagesOf([paragraph('⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁')], size, 1)).toThrow(/longer than a line/);
  });
  it('leaves no heading alone at the foot of a page', () => {
    const pages = pagesOf([paragraph('⠁'), paragraph('⠁'), paragraph('⠁'), heading('⠓'), paragraph('⠉')], size, 1);
    expect(pages.map((lines) => lines.filter((line) => line.includes('⠓')).length)).toEqual([0, 1]);
  });
  it('fits its size, page after page', () => {
    const pages = pagesOf(Array.from({ length: 40 }, () => paragraph('⠁⠁⠁ ⠃⠃-⠃⠃ ⠉ ⠙⠙⠙-⠙⠙⠙-⠙⠙⠙-⠙⠙')), size, 1);
    expect(pages.length).toBeGreaterThan(30);
    for (const lines of pages) {
      expect(lines.length).toBe(5);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(10);
    }
  });
});

describe('a volume', () => {
  const wide = { cells: 20, lines: 6 };
  const chapters = ['⠁⠁', '⠃⠃ ⠃⠃⠃⠃⠃⠃⠃⠃⠃⠃⠃', '⠉⠉'].map((title) => ({ title: words(title), blocks: Array.from({ length: 9 }, () => paragraph('⠙⠙')) }));
  const pages = volumeOf([heading('⠚')], words('⠛'), chapters, wide);
  it('says in its contents on which page each chapter begins', () => {
    const contents = pages.filter((lines) => lines.some((line) => line.includes('⠐⠐'))).flat().filter((line) => line.includes('⠐'));
    expect(contents.map((line) => line.slice(-3).trim())).toEqual(['⠼⠉', '⠼⠑', '⠼⠛']);
    for (const [index, page] of [3, 5, 7].entries()) expect(pages[page - 1]![0]!.trim()).toContain(['⠁⠁', '⠃⠃', '⠉⠉'][index]);
  });
  it('numbers its pages through', () => {
    expect(pages.map((lines) => lines.at(-1)!.trim())).toEqual(['⠼⠁', '⠼⠃', '⠼⠉', '⠼⠙', '⠼⠑', '⠼⠋', '⠼⠛', '⠼⠓']);
  });
  it('keeps room in its contents for page numbers of four digits', () => {
    const title = words('⠁⠁⠁⠁⠁⠁⠁-⠁⠁⠁⠁⠁⠁⠁');
    const long = volumeOf([heading('⠚')], words('⠛'), Array.from({ length: 1_000 }, () => ({ title, blocks: [paragraph('⠙⠙')] })), wide);
    for (const lines of long) for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
    const contents = long.flat().filter((line) => line.includes('⠐'));
    expect(contents).toHaveLength(1_000);
    const firstPages = long.flatMap((lines) => (lines.includes('  ⠙⠙') ? [lines.at(-1)!.trim()] : []));
    expect(contents.map((line) => line.split(' ').at(-1))).toEqual(firstPages);
  });
});

describe('braille-ready files', () => {
  it('are braille ASCII with CR LF and a form feed between pages', () => {
    expect(brfOf([['  ⠼⠁⠃', ''], ['⠿']])).toBe('  #AB\r\n\r\n\f=\r\n');
  });
  it('map all sixty-four cells to sixty-four signs', () => {
    const cells = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x2800 + index));
    const signs = cells.map((cell) => brfOf([[`⠁${cell}⠁`]])[1]);
    expect(new Set(signs).size).toBe(64);
    expect(signs.join('')).toMatch(/^[ -_]+$/);
  });
  it('refuse what is no cell', () => {
    expect(() => brfOf([['?']])).toThrow(/Not a six-dot cell/);
    expect(() => brfOf([['⡀']])).toThrow(/Not a six-dot cell/);
  });
});
