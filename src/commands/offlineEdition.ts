import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { build } from 'vite';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { languageAt } from '#i18n/languages.ts';
import { readBuiltSite } from '#checks/BuiltSite.ts';
import { serveBuilt } from '#server/serveBuilt.ts';
import { renderedAddresses } from '#server/renderedAddresses.ts';
import type { Edition } from '#offline/Edition.ts';
import { hashOf } from '#offline/hashOf.ts';

/**
 * Writes what keeping the site on a device needs: /sw.js, and for each language /offline/edition.json. Every file is
 * asked of the built site's own server, so the sizes told to people are those that will be sent.
 */
const client = join(builtFolder, 'client');
/** One edition may take so many bytes to download (docs/decisions/0026-offline.md); a city with more to say sets OFFLINE_MOST_BYTES. */
const mostBytes = Number(process.env['OFFLINE_MOST_BYTES'] ?? 3_000_000);
if (!(mostBytes > 0)) {
  console.error('OFFLINE_MOST_BYTES 要写一个大于 0 的数字，例：3000000。 / OFFLINE_MOST_BYTES must be a number above 0, for example 3000000.');
  process.exit(1);
}
/** Pages not kept: copies with pinyin, pages of tests, and pages of faults, which the server sends in place of others. */
const notKept = /^\/(?:pinyin|specimen)\/|\/(?:404|500)\.html$/;

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // One file that every browser with service workers can run.
  build: { outDir: client, emptyOutDir: false, target: 'es2020', rollupOptions: { input: 'src/service-worker/main.ts', output: { entryFileNames: 'sw.js', format: 'iife' } } },
});

// Brotli takes 32 MB for each page: giving them back to the system each time costs many times what compressing does. Read by glibc; others take no notice.
const keepMemory = { MALLOC_MMAP_THRESHOLD_: String(2 ** 26), MALLOC_TRIM_THRESHOLD_: String(2 ** 27) };
execFileSync(process.execPath, ['src/commands/compress.ts'], { stdio: 'inherit', env: { ...process.env, ...keepMemory } });
const { base, close } = await serveBuilt();
const pages = [...readBuiltSite(client, []).pages.keys()].filter((address) => !notKept.test(address));
const assets = readdirSync(join(client, '_astro')).filter((name) => /\.(?:css|js)$/.test(name)).map((name) => `/_astro/${name}`);
for (const { code, path } of library.site.languages) {
  const root = path && `/${path}`;
  const own = [...pages, ...renderedAddresses].filter((address) => languageAt(address) === code);
  const addresses = [...own, `${root}/check/policy.json`, `${root}/search/sources.gb18030`, '/icon.svg', ...assets].sort();
  const edition = await editionOf(code, root, addresses);
  const bytes = Object.values(edition.files).reduce((sum, [, transferBytes]) => sum + transferBytes, 0);
  writeFileSync(join(client, root, 'offline/edition.json'), JSON.stringify(edition));
  console.log(`${code}：没有网络也能看的 ${addresses.length} 个文件，要下载 ${bytes} 字节。 / ${addresses.length} files to keep, ${bytes} bytes to download.`);
  if (bytes > mostBytes) {
    console.error(`${code} 要下载 ${bytes} 字节，最多 ${mostBytes}。 / ${bytes} bytes to download; at most ${mostBytes}.`);
    process.exitCode = 1;
  }
}
close();

async function editionOf(language: string, root: string, addresses: readonly string[]): Promise<Edition> {
  const files: Record<string, readonly [string, number]> = {};
  let offlinePage = '';
  for (const address of addresses) {
    const { transferBytes, content } = await sent(address);
    files[address] = [await hashOf(content), transferBytes];
    if (address === `${root}/offline/`) offlinePage = new TextDecoder().decode(content);
  }
  const page = parse(offlinePage, { comment: true });
  const shown = { notice: templateOf(page, 'offline-notice').innerHTML.trim(), notKept: notKeptPage(page) };
  const version = await hashOf(new TextEncoder().encode(JSON.stringify([files, shown])));
  return { language, root, version, files, ...shown };
}

/** What the server sends for an address, and its content. */
async function sent(address: string): Promise<{ transferBytes: number; content: Uint8Array<ArrayBuffer> }> {
  const response = await new Promise<IncomingMessage>((answered, failed) => get(base + address, { headers: { 'accept-encoding': 'br' } }, answered).on('error', failed));
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  if (response.statusCode !== 200) throw new Error(`${address} 回答 ${response.statusCode}。 / ${address} answers ${response.statusCode}.`);
  const bytes = Buffer.concat(chunks);
  const encoding = response.headers['content-encoding'];
  return { transferBytes: bytes.byteLength, content: new Uint8Array(encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes) };
}

/** The page for an address that is not kept: the offline page's frame with the words of its template. */
function notKeptPage(offlinePage: HTMLElement): string {
  const page = parse(offlinePage.toString(), { comment: true });
  const template = templateOf(page, 'not-kept');
  const title = template.getAttribute('data-title')!;
  const heading = page.querySelector('main h1')!.text;
  page.querySelector('title')!.textContent = page.querySelector('title')!.text.replace(heading, title);
  page.querySelector('html')!.removeAttribute('data-pinyin-at');
  page.querySelectorAll('.frame > nav.breadcrumb, script[type="module"], link[rel="canonical"], link[rel="alternate"]').forEach((element) => element.remove());
  page.querySelectorAll('[aria-current]').forEach((element) => element.removeAttribute('aria-current'));
  page.querySelector('main .frame')!.innerHTML = `<h1>${title}</h1>${template.innerHTML}`;
  return page.toString();
}

function templateOf(page: HTMLElement, id: string): HTMLElement {
  const template = page.querySelector(`template#${id}`);
  if (!template) throw new Error(`/offline/ 没有 <template id="${id}">。 / No <template id="${id}"> on /offline/.`);
  return template;
}
