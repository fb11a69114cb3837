import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from './encodingFor.ts';

export type Compression = Exclude<Encoding, 'identity'>;
export const compressions: readonly Compression[] = ['br', 'gzip'];

/** What brotli may take its input for. The one for fonts suits lists of words; which is best shows when all have been tried. */
const brotliModes = [constants.BROTLI_MODE_TEXT, constants.BROTLI_MODE_FONT];
const bestQuality = 11;

/**
 * The bytes compressed as far as `brotliQuality` (0 to 11), or gzip at its best, goes.
 * In a copy of its own: zlib leaves 16 kB of room to spare behind each result, and a site has a thousand.
 */
export function compressed(bytes: Buffer, compression: Compression, brotliQuality: number): Buffer {
  const result = compression === 'br' ? brotli(bytes, brotliQuality) : gzipSync(bytes, { level: 9 });
  const copy = Buffer.allocUnsafeSlow(result.byteLength);
  result.copy(copy);
  return copy;
}

function brotli(bytes: Buffer, quality: number): Buffer {
  const modes = quality === bestQuality ? brotliModes : [constants.BROTLI_MODE_GENERIC];
  return modes
    .map((mode) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: mode } }))
    .reduce((best, other) => (other.byteLength < best.byteLength ? other : best));
}
