/** What a PDF of Chromium's says of itself. Its catalogue and structure tree are written in plain (ISO 32000-1, 14.7 and 14.8). */
export function describePdf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const [, widthPt, heightPt] = /\/MediaBox\s*\[0 0 (\S+) ([^\]\s]+)\s*\]/.exec(text) ?? [];
  return {
    isTagged: text.includes('/StructTreeRoot') && /\/Marked\s+true/.test(text),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
    tags: [...new Set([...text.matchAll(/\/S\s*\/(\w+)/g)].map(([, tag]) => tag!))],
    widthPt: Math.round(Number(widthPt)),
    heightPt: Math.round(Number(heightPt)),
  };
}
