import type { ReadToken } from '#language/readings.ts';
import { cellsOf } from './cells.ts';
import { latinDots, numberDots, signOf } from './signs.ts';
import { lettersOf, parseSyllable, toneMarkOf, type Syllable } from './syllable.ts';
import { omitsTone } from './tone.ts';

/**
 * What stands between two blanks: its cell groups in Unicode braille (U+2801 to U+283F).
 * A group is one syllable, digit string, letter run or sign, and must never be divided.
 */
export type BrailleWord = readonly string[];

/** Braille of a text, and whatever could not be written in it. */
interface Encoded {
  readonly words: readonly BrailleWord[];
  readonly unencodable: readonly string[];
}

/** One token in cells, before blanks are settled. */
interface Piece {
  readonly token: ReadToken;
  readonly groups: BrailleWord;
  readonly leans: 'back' | 'forward' | 'both' | 'none';
}

/** The six short forms (GF 0019-2018, section 11), by Hanzi and reading. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  的de: ['145'],
  么me: ['134'],
  你nǐ: ['1345'],
  他tā: ['2345'],
  她tā: ['2345', '1'],
  它tā: ['4', '2345'],
};

/** 他 and 它 written out, where the short form would run into a bare final (9.4). */
const writtenOut: Readonly<Record<string, readonly string[]>> = { 他tā: ['2345', '35'], 它tā: ['4', '2345', '35'] };

/** Hanzi whose mark is kept so that they are not read as 文 or 在 (10.2.8). */
const markedByMeaning: readonly string[] = ['问wèn', '再zài'];

/**
 * Braille of tokens in 国家通用盲文: a blank between words, none between a sign and what it leans on.
 * @param tokens words with their readings, as a `Reader` gives them
 * @returns the words, and every token or Hanzi that has no cells; never a stand-in for it
 */
export function encode(tokens: readonly ReadToken[]): Encoded {
  const unencodable: string[] = [];
  const pieces = tokens.flatMap((token): readonly Piece[] => {
    const piece = pieceOf(token);
    if (piece) return [piece];
    unencodable.push(token.text);
    return [];
  });
  const words = pieces.reduce<string[][]>((done, piece, index) => {
    const before = pieces[index - 1];
    if (before && isJoined(before, piece)) done.at(-1)!.push(...piece.groups);
    else done.push([...piece.groups]);
    return done;
  }, []);
  return { words, unencodable };
}

function isJoined(before: Piece, piece: Piece): boolean {
  if (['back', 'both'].includes(piece.leans) || ['forward', 'both'].includes(before.leans)) return true;
  // Numbers and letters that touch in print (A18, c2) touch in braille.
  return piece.token.touches && [before, piece].every(({ token }) => token.kind === 'number' || token.kind === 'latin');
}

function pieceOf(token: ReadToken): Piece | null {
  const { kind, text, readings } = token;
  switch (kind) {
    case 'number':
      return { token, groups: [cellsOf(numberDots(text))], leans: 'none' };
    case 'latin':
      return { token, groups: [cellsOf(latinDots(text))], leans: 'none' };
    case 'sign': {
      const sign = signOf(text);
      return sign ? { token, groups: [cellsOf(sign.dots)], leans: sign.leans } : null;
    }
    case 'word': {
      const syllables = readings.map(parseSyllable);
      if (!syllables.every((syllable) => syllable !== null)) return null;
      const hanzi = [...text];
      const groups = syllables.map((syllable, index) => cellsOf(syllableDots(`${hanzi[index]}${readings[index]}`, syllable, syllables[index + 1])));
      return { token, groups, leans: 'none' };
    }
  }
}

function syllableDots(hanziAndReading: string, syllable: Syllable, next: Syllable | undefined): readonly string[] {
  const beforeBareFinal = next?.initial === '';
  const short = shortForms[hanziAndReading];
  if (short && (!beforeBareFinal || hanziAndReading === '她tā')) return short;
  if (writtenOut[hanziAndReading]) return writtenOut[hanziAndReading];
  const mark = omitsTone(syllable, next) && !markedByMeaning.includes(hanziAndReading) ? '' : toneMarkOf(syllable);
  return [...lettersOf(syllable), ...(mark ? [mark] : [])];
}
