import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** One file that came over the wire. */
interface Transfer {
  /** With its origin. */
  readonly url: URL;
  /** As the browser calls it: document, stylesheet, script, font … */
  readonly kind: string;
  /** As it was sent, compressed; without headers. */
  readonly sentBytes: number;
  /** `br` where the server compressed it so. */
  readonly encoding: string | null;
  readonly gzBytes: number;
}

/** Everything that a page loads from now on. */
export class Transfers {
  readonly #coming: Promise<Transfer>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      const coming = transferOf(response);
      // Who asks for all is told of it; a page closed before that is no fault.
      coming.catch(() => undefined);
      this.#coming.push(coming);
    });
  }

  /** What has come so far. */
  all(): Promise<readonly Transfer[]> {
    return Promise.all(this.#coming);
  }
}

async function transferOf(response: Response): Promise<Transfer> {
  const isRedirect = response.status() >= 300 && response.status() < 400;
  const headers = await response.allHeaders();
  const body = isRedirect ? Buffer.alloc(0) : await response.body();
  return {
    url: new URL(response.url()),
    kind: response.request().resourceType(),
    sentBytes: Number(headers['content-length'] ?? (await response.request().sizes()).responseBodySize),
    encoding: headers['content-encoding'] ?? null,
    gzBytes: body.byteLength === 0 ? 0 : gzipSync(body).byteLength,
  };
}
