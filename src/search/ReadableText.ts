import type { Spellings } from './Spellings.ts';

/** A text in units, and what is known of them by their place. */
export interface ReadableText {
  readonly units: readonly string[];
  /** Does the unit belong to a key word? */
  readonly isKnown: (at: number) => boolean;
  readonly isFiller: readonly boolean[];
  /** Do these two Hanzi stand next to each other in any document? */
  readonly isPair: (pair: string) => boolean;
  readonly spellings: () => Spellings;
}
