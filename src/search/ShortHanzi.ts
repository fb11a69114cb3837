import { everydayHanzi, everydayHanziAt } from '#language/everydayHanzi.ts';

/** Letters of two bytes in UTF-8, where a Hanzi takes three; those before them are used in Western European languages. */
const firstLetter = 0x180;
const afterLetters = 0x800;
const shortLetter = /[\u0180-\u07ff]/;
/** A visible character for each gap, and none that JSON would escape for the usual ones. */
const gapBase = 0x23;

/** Hanzi as letters of fewer bytes, for the way to the browser. */
export class ShortHanzi {
  /** What each character before `afterLetters` stands for. */
  readonly #codes = new Uint16Array(afterLetters).map((_, code) => code);
  readonly #used: string;

  /** @param used what `usedIn` says of the text */
  constructor(used: string) {
    const places = new Uint16Array(used.length);
    for (let letter = 0, at = -1; letter < used.length; letter += 1) {
      at += used.charCodeAt(letter) - gapBase;
      places[letter] = at;
    }
    this.#used = everydayHanziAt(places);
    for (let letter = 0; letter < used.length; letter += 1) this.#codes[firstLetter + letter] = this.#used.charCodeAt(letter);
  }

  /** The everyday Hanzi of a text, each as its distance from the one before; none for a text that uses such letters itself. */
  static usedIn(text: string): string {
    if (shortLetter.test(text)) return '';
    const inText = new Set(text);
    let gap = 0;
    let used = '';
    for (const character of everydayHanzi()) {
      gap += 1;
      if (!inText.has(character) || used.length === afterLetters - firstLetter) continue;
      used += String.fromCharCode(gapBase + gap);
      gap = 0;
    }
    return used;
  }

  /** Everything with its texts shortened. */
  shorten<Value>(value: Value): Value {
    const letterOf = new Map([...this.#used].map((character, letter) => [character, String.fromCharCode(firstLetter + letter)]));
    return inTexts(value, (text) => text.replace(/\p{Script=Han}/gu, (character) => letterOf.get(character) ?? character));
  }

  /** What was shortened, as it was. */
  spellOut<Value>(value: Value): Value {
    const decoder = new TextDecoder('utf-16le');
    const codeOf = this.#codes;
    // Half the time of a replacement: the first result waits for it.
    return inTexts(value, (text) => {
      if (!shortLetter.test(text)) return text;
      const codes = new Uint16Array(text.length);
      for (let at = 0; at < codes.length; at += 1) {
        const code = text.charCodeAt(at);
        codes[at] = code < afterLetters ? codeOf[code]! : code;
      }
      return decoder.decode(codes);
    });
  }
}

/** JSON with each of its texts changed. */
function inTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((part: unknown) => inTexts(part, change)) as Value;
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, inTexts(part, change)])) as Value;
}
