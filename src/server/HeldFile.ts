import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from './encodingFor.ts';

interface Source {
  readonly type: string;
  /** Digest of the content. */
  readonly hash: string;
  /** The content, each time anew: few ask for it uncompressed, so it need not stay in memory. */
  readonly read: () => Buffer;
  /** 0 to 11. */
  readonly brotliQuality: number;
  /** Named by its content's hash, so it may be kept for ever. */
  readonly immutable: boolean;
}

/** A file in each encoding, compressed when first asked for: hundreds of pages would hold up the start. */
export class HeldFile {
  readonly kind = 'held';
  readonly type: string;
  readonly hash: string;
  readonly immutable: boolean;
  readonly isPage: boolean;
  /** Pictures are compressed already. */
  readonly isCompressible: boolean;
  readonly #read: () => Buffer;
  readonly #brotliQuality: number;
  #br: Buffer | null = null;
  #gzip: Buffer | null = null;

  constructor({ type, hash, read, brotliQuality, immutable }: Source) {
    this.type = type;
    this.hash = hash;
    this.immutable = immutable;
    this.isPage = type.startsWith('text/html');
    this.isCompressible = isCompressible(type);
    this.#read = read;
    this.#brotliQuality = brotliQuality;
  }

  /** @throws when the file behind it has changed or gone */
  bodyIn(encoding: Encoding): Buffer {
    switch (encoding) {
      case 'br':
        return (this.#br ??= brotliCompressSync(this.#read(), { params: { [constants.BROTLI_PARAM_QUALITY]: this.#brotliQuality } }));
      case 'gzip':
        return (this.#gzip ??= gzipSync(this.#read(), { level: 9 }));
      case 'identity':
        return this.#read();
    }
  }

  /** A strong tag: the same bytes or another tag, so each encoding has its own. */
  etagIn(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
  }
}

/** Whether bytes of this type get smaller. */
export function isCompressible(type: string): boolean {
  return /^text\/|^application\/(?:json|xml|manifest)|^image\/svg/.test(type);
}
