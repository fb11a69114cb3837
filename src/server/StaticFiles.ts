import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { compressed, compressions } from './compressed.ts';
import { HeldFile, isCompressible } from './HeldFile.ts';

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
  '.gb18030': 'text/plain; charset=gb18030',
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
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.zip': 'application/zip',
};

/** Too big to keep in memory, and compressed already. */
const streamedEndings = ['.mp4', '.webm', '.mp3', '.m4a', '.ogg', '.wav', '.zip'];

/** A built file that is read from disk for each request, in the part asked for. */
export interface StreamedFile {
  readonly kind: 'streamed';
  readonly type: string;
  /** Absolute path. */
  readonly path: string;
}

export type StaticFile = HeldFile | StreamedFile;

/** Pages are many, and the last two in a hundred bytes of each cost a build minutes. */
const brotliQualityOf = (path: string) => (extname(path) === '.html' ? 10 : 11);

/**
 * Every built file by its address: videos and recordings to be streamed, the rest held in memory, compressed.
 * @param compressedFolder what `writeCompressed` left
 */
export function readStaticFiles(folder: string, compressedFolder: string): ReadonlyMap<string, StaticFile> {
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
    const hash = hashOf(readFileSync(path));
    const read = () => {
      const bytes = readFileSync(path);
      // A build over a running site must not mix the pages of two versions.
      if (hashOf(bytes) !== hash) throw new Error(`${address} 在网站运行时变了，请重新启动。 / ${address} changed while the site was running; start it again.`);
      return bytes;
    };
    const ready = Object.fromEntries(
      compressions.map((compression) => [compression, join(compressedFolder, `${hash}.${compression}`)] as const).filter(([, path]) => existsSync(path)).map(([compression, path]) => [compression, exactly(path)]),
    );
    files.set(address, new HeldFile({ type, hash, read, compressed: ready, brotliQuality: brotliQualityOf(path), immutable: address.startsWith('/_astro/') }));
  }
  return files;
}

/**
 * Compresses every built file that gets smaller, named by its content: a file that changes can never be sent as it was,
 * and one that is there already need not be made again.
 */
export function writeCompressed(folder: string, compressedFolder: string): void {
  mkdirSync(compressedFolder, { recursive: true });
  const old = new Set(readdirSync(compressedFolder));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isCompressible(types[extname(path)] ?? '')) continue;
    const bytes = readFileSync(path);
    for (const compression of compressions) {
      const name = `${hashOf(bytes)}.${compression}`;
      if (!old.delete(name)) writeFileSync(join(compressedFolder, name), compressed(bytes, compression, brotliQualityOf(path)));
    }
  }
  for (const name of old) rmSync(join(compressedFolder, name));
}

/** Without the room to spare that small reads share. */
function exactly(path: string): Buffer {
  const bytes = readFileSync(path);
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(copy);
  return copy;
}

/** Enough of a digest to tell any two files apart. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}
