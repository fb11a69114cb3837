import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from './encodingFor.ts';

export type Compression = Exclude<Encoding, 'identity'>;
export const compressions: readonly Compression[] = ['br', 'gzip'];

/**
 * The bytes compressed as far as `brotliQuality` (0 to 11), or gzip at its best, goes.
 * In a copy of its own: zlib leaves 16 kB of room to spare behind each result, and a site has a thousand.
 */
export function compressed(bytes: Buffer, compression: Compression, brotliQuality: number): Buffer {
  const result = compression === 'br' ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }) : gzipSync(bytes, { level: 9 });
  const copy = Buffer.allocUnsafeSlow(result.byteLength);
  result.copy(copy);
  return copy;
}
