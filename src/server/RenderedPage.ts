import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Writable } from 'node:stream';

/**
 * What the page handler writes to instead of the connection, so that the server sends every response the same way:
 * whole, compressed, with its own headers.
 */
export class RenderedPage extends Writable {
  /** The handler looks up here what to let go of once the page is written. */
  readonly req: IncomingMessage;
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  readonly #headers = new Map<string, string | readonly string[]>();
  readonly #chunks: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super({ decodeStrings: true });
    this.req = request;
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status;
    this.headersSent = true;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.#headers.set(name.toLowerCase(), Array.isArray(value) ? value : String(value));
    }
    return this;
  }

  /** One header of the page, by its name in lower case. */
  header(name: string): string | undefined {
    return this.#headers.get(name)?.toString();
  }

  /** The page's headers as pairs in one row; a header that may stand several times does. */
  get rawHeaders(): string[] {
    return [...this.#headers].flatMap(([name, value]) => (typeof value === 'string' ? [name, value] : value.flatMap((one) => [name, one])));
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override _write(chunk: Buffer, _encoding: string, written: () => void): void {
    this.#chunks.push(chunk);
    written();
  }
}
