import { compressed, type Compression } from './compressed.ts';
import type { Encoding } from './encodingFor.ts';

interface Source {
  readonly type: string;
  /** Digest of the content. */
  readonly hash: string;
  /** The content, each time anew: few ask for it uncompressed, so it need not stay in memory. */
  readonly read: () => Buffer;
  /** As the build compressed it; what is missing is compressed when first asked for. */
  readonly compressed?: Readonly<Partial<Record<Compression, Buffer>>>;
  /** Brotli's, 0 to 11, for what is missing. */
  readonly brotliQuality: number;
  /** Named by its content's hash, so it may be kept for ever. */
  readonly immutable: boolean;
}

/** A file in each encoding. */
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
  readonly #compressed: Partial<Record<Compression, Buffer>>;

  constructor({ type, hash, read, compressed = {}, brotliQuality, immutable }: Source) {
    this.type = type;
    this.hash = hash;
    this.immutable = immutable;
    this.isPage = type.startsWith('text/html');
    this.isCompressible = isCompressible(type);
    this.#read = read;
    this.#compressed = { ...compressed };
    this.#brotliQuality = brotliQuality;
  }

  /** @throws when the file behind it has changed or gone */
  bodyIn(encoding: Encoding): Buffer {
    return encoding === 'identity' ? this.#read() : (this.#compressed[encoding] ??= compressed(this.#read(), encoding, this.#brotliQuality));
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
