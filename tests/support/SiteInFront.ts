import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Edition } from '#offline/Edition.ts';
import { hashOf } from '#offline/hashOf.ts';

/**
 * The tested site behind an address of its own, so that a test can let it fail, be slow, or change, as a network and
 * an editor do; and so that what is kept on the device in one test is in no other.
 */
export class SiteInFront {
  /** Answers nothing: connections are cut. */
  isDown = false;
  /** Once this address is answered, the site is down. */
  downAfter = '';
  delayMs = 0;
  /** Which addresses are delayed. */
  isSlow: (address: string) => boolean = () => true;
  /** Addresses asked for, in order. */
  readonly asked: string[] = [];
  /** Bytes of content sent for addresses asked for. */
  bytesSent = 0;
  /** Content in place of the site's own, by address. */
  readonly changed = new Map<string, string | Buffer>();
  readonly #server: Server;
  readonly #behind: string;

  private constructor(behind: string) {
    this.#behind = behind;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(behind: string): Promise<SiteInFront> {
    const site = new SiteInFront(behind);
    await new Promise<void>((listening) => site.#server.listen(0, '127.0.0.1', listening));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async bytes(address: string): Promise<Buffer> {
    return Buffer.from(this.changed.get(address) ?? (await this.#original(address)));
  }

  async text(address: string): Promise<string> {
    return (await this.bytes(address)).toString();
  }

  /**
   * Offers an edition of a few files in place of the whole, with the content they have now.
   * @param version names it
   */
  async offer(version: string, addresses: readonly string[], folder = ''): Promise<void> {
    const whole = JSON.parse(String(await this.#original(`${folder}/offline/edition.json`))) as Edition;
    const assets = Object.keys(whole.files).filter((address) => address.startsWith('/_astro/'));
    const files: Record<string, readonly [string, number]> = {};
    for (const address of [...assets, ...addresses]) {
      const content = this.changed.get(address);
      files[address] = content === undefined ? whole.files[address]! : [await hashOf(new Uint8Array(Buffer.from(content))), content.length];
    }
    this.changed.set(`${folder}/offline/edition.json`, JSON.stringify({ ...whole, version, files }));
  }

  /** On a connection of its own, for the site closes those that rest. */
  async #original(address: string): Promise<Buffer> {
    const answer = await new Promise<IncomingMessage>((answered, failed) => ask(this.#behind + address, { agent: false }, answered).on('error', failed).end());
    return buffer(answer);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url!.split('?')[0]!;
    if (this.isDown) return void response.destroy();
    this.asked.push(address);
    const sent = await buffer(request);
    if (this.delayMs > 0 && this.isSlow(address)) await new Promise((later) => setTimeout(later, this.delayMs));
    const content = this.changed.get(address);
    const headers = content === undefined ? request.headers : without(request.headers, ['accept-encoding', 'if-none-match']);
    const behind = ask(this.#behind + request.url!, { method: request.method!, headers, agent: false }, async (answer) => {
      const body = await buffer(answer);
      const told = content === undefined ? answer.headers : without(answer.headers, ['etag', 'content-length']);
      if (this.isDown) return void response.destroy();
      this.bytesSent += content === undefined ? body.byteLength : Buffer.byteLength(content);
      response.writeHead(answer.statusCode!, told);
      response.end(content ?? body, () => (this.isDown ||= address === this.downAfter));
    });
    behind.on('error', () => response.destroy());
    behind.end(sent);
  }
}

function without(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
