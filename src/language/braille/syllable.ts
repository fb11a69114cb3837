/** A Mandarin syllable as braille spells it; tone 0 is the neutral tone. */
export interface Syllable {
  /** Pinyin without the tone mark, e.g. `lü`. */
  readonly spelling: string;
  /** Empty when the syllable begins with its final. */
  readonly initial: string;
  /** Empty for zhi, chi, shi, ri, zi, ci, si, which braille writes with the initial alone. */
  readonly final: string;
  readonly tone: 0 | 1 | 2 | 3 | 4;
}

/** Dots of the initials; j q x share the cells of g k h (GF 0019-2018, section 5). */
const initials: Readonly<Record<string, string>> = {
  b: '12', p: '1234', m: '134', f: '124',
  d: '145', t: '2345', n: '1345', l: '123',
  g: '1245', k: '13', h: '125',
  j: '1245', q: '13', x: '125',
  zh: '34', ch: '12345', sh: '156', r: '245',
  z: '1356', c: '14', s: '234',
};

/** Dots of the finals by their full pinyin form (GF 0019-2018, section 6). */
const finals: Readonly<Record<string, string>> = {
  a: '35', o: '26', e: '26', i: '24', u: '136', ü: '346', er: '1235',
  ai: '246', ao: '235', ei: '2346', ou: '12356',
  ia: '1246', iao: '345', ie: '15', iou: '1256',
  ua: '123456', uai: '13456', uei: '2456', uo: '135', üe: '23456',
  an: '1236', ang: '236', en: '356', eng: '3456',
  ian: '146', iang: '1346', in: '126', ing: '16',
  uan: '12456', uang: '2356', uen: '25', ong: '256',
  üan: '12346', ün: '456', iong: '1456',
};

const toneDots = ['', '1', '2', '3', '23'] as const;
const toneMarks = ['', '\u0304', '\u0301', '\u030c', '\u0300'];

/** How pinyin spells syllables without an initial (《汉语拼音方案》). */
const finalAlone: Readonly<Record<string, string>> = {
  yi: 'i', ya: 'ia', ye: 'ie', yao: 'iao', you: 'iou', yan: 'ian', yin: 'in', yang: 'iang', ying: 'ing', yong: 'iong',
  wu: 'u', wa: 'ua', wo: 'uo', wai: 'uai', wei: 'uei', wan: 'uan', wen: 'uen', wang: 'uang', weng: 'ong',
  yu: 'ü', yue: 'üe', yuan: 'üan', yun: 'ün',
};
const shortened: Readonly<Record<string, string>> = { iu: 'iou', ui: 'uei', un: 'uen' };
const syllabicInitial = /^(?:zh|ch|sh|r|z|c|s)i$/;

/** The syllable of a reading with a tone mark, e.g. `zhòng`; null when braille has no cells for it. */
export function parseSyllable(reading: string): Syllable | null {
  const marked = reading.normalize('NFD');
  const tone = Math.max(0, toneMarks.findIndex((mark) => mark !== '' && marked.includes(mark))) as Syllable['tone'];
  const spelling = marked.replace(/[\u0304\u0301\u030c\u0300]/gu, '').normalize('NFC');
  const alone = finalAlone[spelling];
  if (alone) return { spelling, initial: '', final: alone, tone };
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/.exec(spelling)?.[0] ?? '';
  if (syllabicInitial.test(spelling)) return { spelling, initial, final: '', tone };
  const written = spelling.slice(initial.length);
  const rounded = /^[jqx]$/.test(initial) ? written.replace(/^u/, 'ü') : written;
  const final = shortened[rounded] ?? rounded;
  return final in finals ? { spelling, initial, final, tone } : null;
}

/** Dots of initial and final, one string of dot numbers for each cell. */
export function lettersOf({ initial, final }: Syllable): readonly string[] {
  return [...(initial ? [initials[initial]!] : []), ...(final ? [finals[final]!] : [])];
}

/** Dots of the tone mark; empty for the neutral tone. */
export function toneMarkOf({ tone }: Syllable): string {
  return toneDots[tone];
}
