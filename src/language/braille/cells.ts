/** Cells as Unicode braille, one character for each string of dot numbers: bit n-1 of U+2800 is dot n. */
export function cellsOf(dots: readonly string[]): string {
  return dots.map((cell) => String.fromCharCode([...cell].reduce((code, dot) => code | (1 << (Number(dot) - 1)), 0x2800))).join('');
}
