import { everydayHanzi } from '#language/everydayHanzi.ts';

/** Letters of two bytes in UTF-8, where a Hanzi takes three; those before them are used in Western European languages. */
const firstLetter = 0x180;
const letters = /[\u0180-\u07ff]/g;
const letterCount = 0x800 - firstLetter;
/** A visible character for each gap, and none that JSON would escape for the usual ones. */
const gapBase = 0x23;

/** Hanzi as letters of fewer bytes, for the way to the browser. */
export class ShortHanzi {
  readonly #hanzi: readonly string[];

  /** @param used what `usedIn` says of the text */
  constructor(used: string) {
    const everyday = everydayHanzi();
    let at = -1;
    this.#hanzi = [...used].map((gap) => everyday[(at += gap.charCodeAt(0) - gapBase)]!);
  }

  /** The everyday Hanzi of a text, each as its distance from the one before; none for a text that uses such letters itself. */
  static usedIn(text: string): string {
    if (text.search(letters) >= 0) return '';
    const inText = new Set(text);
    let gap = 0;
    let used = '';
    for (const character of everydayHanzi()) {
      gap += 1;
      if (!inText.has(character) || used.length === letterCount) continue;
      used += String.fromCharCode(gapBase + gap);
      gap = 0;
    }
    return used;
  }

  /** Everything with its texts shortened. */
  shorten<Value>(value: Value): Value {
    const letterOf = new Map(this.#hanzi.map((character, place) => [character, String.fromCharCode(firstLetter + place)]));
    return inTexts(value, (text) => text.replace(/\p{Script=Han}/gu, (character) => letterOf.get(character) ?? character));
  }

  /** What was shortened, as it was. */
  spellOut<Value>(value: Value): Value {
    return inTexts(value, (text) => text.replace(letters, (letter) => this.#hanzi[letter.charCodeAt(0) - firstLetter] ?? letter));
  }
}

/** JSON with each of its texts changed. */
function inTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((part: unknown) => inTexts(part, change)) as Value;
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, inTexts(part, change)])) as Value;
}
