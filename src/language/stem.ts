const endings = /^([a-z]{4,}?)(?:ies|es|ing|ed|y|e)$|^([a-z]+[sx])es$|^([a-z]{2,}[a-rt-z])s$/;

/**
 * An English word without its usual ending, so that `subsidies` finds `subsidy` and `repairing` finds `repair`.
 * Rough on purpose: what is left is looked for as the beginning of a word.
 */
export function stem(word: string): string {
  const [, ...stems] = endings.exec(word) ?? [];
  return stems.find((found) => found !== undefined) ?? word;
}
