import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAsked } from '../../accessibility/matrix/asksAbout.ts';
import { CellBook } from '../../accessibility/matrix/CellBook.ts';
import type { Aspect } from '../../accessibility/matrix/fingerprint.ts';
import { shareOf } from '../../accessibility/matrix/share.ts';

const print = { document: 'd', rendering: 'r', layout: 'l', paint: ['black on white', 'blue on white'] };

describe('a cell is run where something of it is new, and else equal to one that ran', () => {
  it('the first is asked everything, its double nothing', () => {
    const book = new CellBook();
    expect([...book.enter('a', print)]).toEqual(['document', 'rendering', 'layout', 'paint']);
    expect([...book.enter('b', { ...print, paint: ['blue on white'] })]).toEqual([]);
    expect(book.groups()[1]).toEqual({ asked: [], equalTo: { document: ['a'], rendering: ['a'], layout: ['a'], paint: ['a'] }, cells: ['b'] });
    expect(book.count()).toEqual({ ran: 1, provenEqual: 1 });
  });
  it('one new combination of colours is a new paint, whatever the rest', () => {
    const book = new CellBook();
    book.enter('a', print);
    expect([...book.enter('b', { ...print, paint: ['black on white', 'grey on white'] })]).toEqual(['paint']);
    expect([...book.enter('c', { ...print, paint: ['blue on white', 'grey on white'] })]).toEqual([]);
    expect(book.groups().at(-1)?.equalTo.paint).toEqual(['a', 'b']);
  });
  it('the same boxes of another rendering or document are a new layout', () => {
    const book = new CellBook();
    book.enter('a', print);
    expect([...book.enter('b', { ...print, rendering: 'other' })]).toEqual(['rendering', 'layout']);
    expect([...book.enter('c', { ...print, document: 'other' })]).toEqual(['document', 'rendering', 'layout']);
    expect([...book.enter('d', { ...print, layout: 'other' })]).toEqual(['layout']);
  });
  it('without styles nobody asks about boxes and colours', () => {
    const book = new CellBook();
    book.enter('a', print);
    expect([...book.enter('b', { ...print, layout: 'other', paint: ['other'] }, ['document', 'rendering'])]).toEqual([]);
  });
  it('a cell with the document and the style sheets of another names it', () => {
    const book = new CellBook();
    book.enter('a', print);
    book.enterEqual('b', 'a');
    book.enterEqual('c', 'a');
    expect(book.groups().at(-1)).toEqual({ asked: [], equalTo: { document: ['a'] }, cells: ['b', 'c'] });
    expect(book.count()).toEqual({ ran: 1, provenEqual: 2 });
  });
});

describe('a check is asked again where what it asks about is new', () => {
  const fresh = (...aspects: Aspect[]) => new Set(aspects);
  const folder = new URL('../../accessibility/checks/', import.meta.url);
  const checks = readdirSync(folder).map((file) => ({ id: file.replace(/\.ts$/, ''), source: readFileSync(new URL(file, folder), 'utf8') }));

  it.each(checks)('$id', ({ id, source }) => {
    expect(isAsked(id, fresh('document'), true)).toBe(true);
    expect(isAsked(id, fresh('rendering'), false)).toBe(true);
    expect(isAsked(id, fresh(), true)).toBe(false);
    const readsBoxes = /getBoundingClientRect|getClientRects|fontSize|inner(?:Width|Height)|scrollWidth|inViewport/.test(source);
    if (readsBoxes) expect(isAsked(id, fresh('layout'), true), 'it reads boxes').toBe(true);
    if (/colorOf|groundOf|kit\.contrast|faceOf/.test(source)) expect(isAsked(id, fresh('paint'), true), 'it reads colours').toBe(true);
    if (readsBoxes && !/inViewport|withMedia/.test(source)) expect(isAsked(id, fresh('layout'), false), 'it reads boxes in the window that it is given').toBe(true);
  });
  it('one that chooses its windows starts from the base window only', () => {
    expect(isAsked('1.4.10-reflow', fresh('layout'), false)).toBe(false);
    expect(isAsked('1.4.10-reflow', fresh('paint'), true)).toBe(false);
  });
  it('one that is not in the table is asked wherever anything is new', () => {
    expect(isAsked('9.9.9-new', fresh('paint'), false)).toBe(true);
    expect(isAsked('9.9.9-new', fresh(), false)).toBe(false);
  });
});

describe('shares', () => {
  it('cover everything once, and another one comes each day', () => {
    expect([1, 2, 3].map((share) => shareOf(`${share}/3`, '2026-11-24')[0])).toEqual([0, 1, 2]);
    const days = ['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => shareOf('day/3', day)[0]);
    expect([...days].sort()).toEqual([0, 1, 2]);
  });
  it.each(['0/4', '5/4', '1', 'x/4', 'day/0', ''])('“%s” is refused', (written) => {
    expect(() => shareOf(written, '2026-11-24')).toThrow('day/4');
  });
});
