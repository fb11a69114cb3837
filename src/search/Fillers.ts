import { normalise } from '#language/normalise.ts';
import { joined, unitsOf } from '#language/tokenise.ts';

/** Phrases that do not say what is looked for. */
export class Fillers {
  readonly #phrases: ReadonlySet<string>;
  readonly #longest: number;

  /** @param phrases as {@link fillerText} writes them */
  constructor(phrases: string) {
    const list = phrases.split('|');
    this.#phrases = new Set(list);
    this.#longest = Math.max(...list.map(({ length }) => length));
  }

  /** For each unit, whether it belongs to such a phrase. */
  in(units: readonly string[]): readonly boolean[] {
    const found = units.map(() => false);
    for (let from = 0; from < units.length; from += 1) {
      for (let to = from + 1; to <= Math.min(units.length, from + this.#longest); to += 1) {
        if (this.#phrases.has(joined(units.slice(from, to)))) found.fill(true, from, to);
      }
    }
    return found;
  }
}

/** Phrases as they are compared, parted by `|`. */
export function fillerText(phrases: readonly string[]): string {
  return phrases.map((phrase) => joined(unitsOf(normalise(phrase)))).join('|');
}
