/** A search token; `weight` is below 1 for single Hanzi, which match too easily. */
interface SearchToken {
  readonly text: string;
  readonly weight: number;
}

const singleWeight = 0.1;

/**
 * Splits text for search: Latin words and numbers whole, Hanzi as overlapping pairs and, at low weight, singly.
 * Full-width forms and case are folded first. Needs no dictionary, so index and query always agree.
 */
export function tokenise(text: string): readonly SearchToken[] {
  const runs = text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/^\p{Script=Han}/u.test(run)) return [{ text: run, weight: 1 }];
    const characters = [...run];
    return [
      ...characters.slice(1).map((character, index) => ({ text: `${characters[index]}${character}`, weight: 1 })),
      ...characters.map((character) => ({ text: character, weight: singleWeight })),
    ];
  });
}
