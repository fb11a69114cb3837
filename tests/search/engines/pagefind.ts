import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import playwrightConfig from '../../../playwright.config.ts';
import * as pagefind from 'pagefind';
import type { Engine, FlatDocument } from './Engine.ts';

/** Pagefind searches in a browser only, so it gets one. It cuts Chinese into words itself. */
export async function pagefindEngine(documents: readonly FlatDocument[]): Promise<Engine> {
  const { index } = await pagefind.createIndex();
  for (const { id, title, words, summary, body } of documents) {
    await index!.addCustomRecord({ url: `/${id}`, language: 'zh-cn', content: [title, words, summary, body].join('。'), meta: { title } });
  }
  const { files } = await index!.getFiles();
  const byPath = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
  const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    const content = byPath.get(path);
    response.setHeader('Content-Type', content ? (types[path.split('.').at(-1)!] ?? 'application/octet-stream') : 'text/html');
    response.end(content ?? '<!doctype html><html lang="zh-cn"><title>x</title></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const needed = [...byPath].filter(([path]) => /pagefind\.js$|pagefind-entry\.json$|wasm\.zh|\.pf_meta$|\.pf_index$/.test(path));
  return {
    name: 'Pagefind',
    indexBytes: needed.reduce((sum, [, content]) => sum + brotliCompressSync(content).byteLength, 0),
    search: (query) =>
      page.evaluate(async (text) => {
        const address = '/pagefind/pagefind.js';
        const engine = (await import(address)) as { search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
        const { results } = await engine.search(text);
        const top = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return top.map(({ url }) => url.replace(/^\//, ''));
      }, query),
    close: async () => {
      await browser.close();
      server.close();
      await pagefind.close();
    },
  };
}
