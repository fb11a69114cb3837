import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const address = '/virtual-screen-reader.js';
const source = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');

interface VirtualReader {
  start(options: { container: Element }): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
}

/** Lets no script of the site run on the page; the reader's own, and nothing else, does. */
export async function blocksOtherScripts(page: Page): Promise<void> {
  await page.route('**/_astro/*.js', (route) => route.abort());
}

/**
 * What a screen reader says of the page, phrase by phrase: the title, then the main part from its beginning.
 * A virtual reader reads closed details too, as no real one does.
 * @param most the number of phrases after which it stops listening
 */
export async function spokenBy(page: Page, most = 200): Promise<readonly string[]> {
  await page.route(`**${address}`, (route) => route.fulfill({ contentType: 'text/javascript', headers: { 'cache-control': 'max-age=3600' }, body: source }));
  return page.evaluate(
    async ({ address, most }) => {
      const { virtual } = (await import(address)) as { virtual: VirtualReader };
      const phrases = [document.title];
      await virtual.start({ container: document.querySelector('main')! });
      for (let spoken = 0; spoken < most; spoken += 1) {
        const phrase = await virtual.lastSpokenPhrase();
        phrases.push(phrase);
        if (phrase === 'end of main') break;
        await virtual.next();
      }
      await virtual.stop();
      return phrases;
    },
    { address, most },
  );
}
