/**
 * The 3755 everyday characters of GB 2312-1980 level 1 (rows 16 to 55), which stand in the order of their pinyin.
 * Every browser can decode them, so a pinyin table need not carry them.
 */
export function everydayHanzi(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let column = 0xa1; column <= (row === 0xd7 ? 0xf9 : 0xfe); column += 1) bytes.push(row, column);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
