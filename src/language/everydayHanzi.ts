const count = 3755;
const inRow = 94;

/**
 * The 3755 everyday characters of GB 2312-1980 level 1 (rows 16 to 55), which stand in the order of their pinyin.
 * Every browser can decode them, so a pinyin table need not carry them.
 */
export function everydayHanzi(): string {
  const bytes = new Uint8Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    bytes[2 * at] = 0xb0 + Math.floor(at / inRow);
    bytes[2 * at + 1] = 0xa1 + (at % inRow);
  }
  return new TextDecoder('gb18030').decode(bytes);
}
