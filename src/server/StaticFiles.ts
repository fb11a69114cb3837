import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.brf': 'text/plain; charset=us-ascii',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.vtt': 'text/vtt; charset=utf-8',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** Too big to keep in memory, and compressed already. */
const streamedEndings = ['.mp4', '.webm', '.mp3', '.m4a', '.ogg', '.wav'];

/** A built file in memory, ready to send in each encoding. */
export interface HeldFile {
  readonly kind: 'held';
  readonly type: string;
  readonly etag: string;
  /** Named by its content's hash, so it may be kept for ever. */
  readonly immutable: boolean;
  readonly bodies: { readonly identity: Buffer; readonly br: Buffer; readonly gzip: Buffer };
}

/** A built file that is read from disk for each request, in the part asked for. */
export interface StreamedFile {
  readonly kind: 'streamed';
  readonly type: string;
  /** Absolute path. */
  readonly path: string;
}

export type StaticFile = HeldFile | StreamedFile;

/** A file's bytes in each encoding, compressed when first asked for: hundreds of pages would hold up the start. */
class Bodies {
  readonly identity: Buffer;
  readonly #brotliQuality: number;
  #br: Buffer | null = null;
  #gzip: Buffer | null = null;

  constructor(identity: Buffer, brotliQuality: number) {
    this.identity = identity;
    this.#brotliQuality = brotliQuality;
  }

  get br(): Buffer {
    return (this.#br ??= brotliCompressSync(this.identity, { params: { [constants.BROTLI_PARAM_QUALITY]: this.#brotliQuality } }));
  }

  get gzip(): Buffer {
    return (this.#gzip ??= gzipSync(this.identity));
  }
}

/** Every built file by its address: videos and recordings to be streamed, the rest in memory. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(path)] ?? 'application/octet-stream';
    const address = `/${relative(folder, path).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    if (streamedEndings.includes(extname(path))) {
      files.set(address, { kind: 'streamed', type, path });
      continue;
    }
    const identity = readFileSync(path);
    files.set(address, {
      kind: 'held',
      type,
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      immutable: address.startsWith('/_astro/'),
      bodies: new Bodies(identity, extname(path) === '.html' ? 9 : 11),
    });
  }
  return files;
}
