/** How a sign stands to its neighbours: a pause or closer leans on what is before it, an opener on what is after. */
interface Sign {
  /** Dots of each cell. */
  readonly dots: readonly string[];
  readonly leans: 'back' | 'forward' | 'both' | 'none';
}

const sign = (leans: Sign['leans'], ...dots: readonly string[]): Sign => ({ dots, leans });

/** Chinese punctuation (GF 0019-2018, section 8; GB/T 15720), and the few signs that addresses and figures need. */
const signs: Readonly<Record<string, Sign>> = {
  '。': sign('back', '5', '23'),
  '，': sign('back', '5'),
  '、': sign('back', '4'),
  '；': sign('back', '56'),
  '：': sign('back', '36'),
  '？': sign('back', '5', '3'),
  '！': sign('back', '56', '2'),
  '“': sign('forward', '45'),
  '”': sign('back', '45'),
  '‘': sign('forward', '45', '45'),
  '’': sign('back', '45', '45'),
  '（': sign('forward', '56', '3'),
  '）': sign('back', '6', '23'),
  '(': sign('forward', '56', '3'),
  ')': sign('back', '6', '23'),
  '〔': sign('forward', '56', '23'),
  '〕': sign('back', '56', '23'),
  '《': sign('forward', '5', '36'),
  '》': sign('back', '36', '2'),
  '〈': sign('forward', '5', '3'),
  '〉': sign('back', '6', '2'),
  '——': sign('none', '6', '36'),
  '—': sign('none', '6', '36'),
  '……': sign('none', '5', '5', '5'),
  '…': sign('none', '5', '5', '5'),
  '·': sign('both', '6', '3'),
  '%': sign('back', '3456', '245', '356'),
  '-': sign('both', '36'),
  '+': sign('both', '5', '235'),
  '=': sign('both', '5', '2356'),
  '/': sign('both', '456', '34'),
  '_': sign('both', '46', '36'),
  ':': sign('both', '25'),
  '.': sign('both', '256'),
  '?': sign('both', '236'),
  ',': sign('back', '5'),
};

/** The sign's cells and how it leans; undefined when this braille has none for it. */
export function signOf(text: string): Sign | undefined {
  return signs[text];
}

/** a to z; the first ten are also the digits 1 to 9 and 0 after the number sign. */
const letterDots =
  '1 12 14 145 15 124 1245 125 24 245 13 123 134 1345 135 1234 12345 1235 234 2345 136 1236 2456 1346 13456 1356'.split(' ');

/** Dots of a number: the sign, then its digits; a point inside is dot 3. */
export function numberDots(text: string): readonly string[] {
  return ['3456', ...[...text].map((digit) => (digit === '.' ? '3' : letterDots[(Number(digit) + 9) % 10]!))];
}

/** Dots of Latin letters: 56 before a run of small ones, 6 before a capital, 6 twice before capitals only. */
export function latinDots(text: string): readonly string[] {
  const dots = (letter: string) => letterDots[letter.toLowerCase().charCodeAt(0) - 97]!;
  if (/^[A-Z]{2,}$/.test(text)) return ['6', '6', ...[...text].map(dots)];
  const cells = [...text].flatMap((letter) => (/[A-Z]/.test(letter) ? ['6', dots(letter)] : [dots(letter)]));
  return /^[a-z]/.test(text) ? ['56', ...cells] : cells;
}
