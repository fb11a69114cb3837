import { normalise } from '#language/normalise.ts';
import { unitsOf } from '#language/tokenise.ts';

/** Phrases that do not say what is looked for. */
export class Fillers {
  readonly #phrases: ReadonlySet<string>;
  readonly #longest: number;

  constructor(phrases: readonly string[]) {
    const rows = phrases.map((phrase) => unitsOf(normalise(phrase)));
    this.#phrases = new Set(rows.map((units) => units.join(' ')));
    this.#longest = Math.max(1, ...rows.map(({ length }) => length));
  }

  /** For each unit, whether it belongs to such a phrase. */
  in(units: readonly string[]): readonly boolean[] {
    const found = units.map(() => false);
    for (let from = 0; from < units.length; from += 1) {
      for (let to = from + 1; to <= Math.min(units.length, from + this.#longest); to += 1) {
        if (this.#phrases.has(units.slice(from, to).join(' '))) found.fill(true, from, to);
      }
    }
    return found;
  }
}
