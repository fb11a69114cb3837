/** Milliseconds for a fixed piece of work like that of a search (texts and numbers), so that times of different machines compare. */
export function fixedWork(): number {
  const start = performance.now();
  let text = '';
  for (let at = 0; at < 40_000; at += 1) text += String.fromCharCode(0x4e00 + ((at * 7919) % 3000));
  const seen = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) seen.set(text.slice(at, at + 2), (seen.get(text.slice(at, at + 2)) ?? 0) + 1);
  let found = 0;
  for (const pair of [...seen.keys()].slice(0, 300)) for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) found += 1;
  return found > 0 ? performance.now() - start : Number.NaN;
}
