/** North American braille ASCII, in the order of the Unicode braille cells U+2800 to U+283F. */
const ascii = ` A1B'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=`;

/**
 * Pages of Unicode braille as a braille-ready file: braille ASCII, CR LF after each line, form feed between pages.
 * Throws on anything that is neither a cell of six dots nor a space.
 */
export function brfOf(pages: readonly (readonly string[])[]): string {
  return pages.map((lines) => lines.map((line) => `${[...line].map(asciiOf).join('').trimEnd()}\r\n`).join('')).join('\f');
}

function asciiOf(cell: string): string {
  if (cell === ' ') return ' ';
  const character = ascii[cell.charCodeAt(0) - 0x2800];
  if (character === undefined) throw new Error(`不是六点盲文的方：“${cell}”。 / Not a six-dot cell: "${cell}".`);
  return character;
}
