import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { build } from 'vite';
import { library, libraryIn } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { fileOf } from '#export/folderLinks.ts';
import { folderPage, folderScripts } from '#export/folderPage.ts';
import { addressIn, languageAt, sourceAddress } from '#i18n/languages.ts';
import { tIn } from '#i18n/t.ts';
import { fromGb18030Json } from '#search/gb18030.ts';
import { renderedAddresses } from '#server/renderedAddresses.ts';
import { serveBuilt } from '#server/serveBuilt.ts';

/**
 * `npm run export [folder]`: the built site as a folder that any web server, or a memory stick, can hold, and the same
 * as one ZIP for offices. Two runs on one build give the same bytes.
 */
const folder = process.argv[2] ?? 'export';
/** A name that every file system takes; no Hanzi, because old ZIP programs spell them wrongly. */
const name = (library.site.latinName ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'site';
const site = join(folder, name);
const client = join(builtFolder, 'client');
/** What stays behind: tests, faults, what the worker needs, and what only has a meaning at the site's own address. */
const leftOut = /^\/(?:specimen\/|sw\.js$|sitemap\.xml$|robots\.txt$)|\/(?:404\.html|500\.html|offline\/edition\.json)$/;
const scripts: Record<(typeof folderScripts)[number], string> = {
  inFolder: 'src/islands/folder/inFolder.ts',
  readAloud: 'src/islands/read-aloud/readAloud.ts',
  search: 'src/islands/folder/searchInFolder.ts',
  settings: 'src/islands/settings/settings.ts',
};

rmSync(site, { recursive: true, force: true });
const { base, close } = await serveBuilt();
for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const file = relative(client, path).split(sep).join('/');
  const address = `/${file}`.replace(/\/index\.html$/, '/');
  if (leftOut.test(address)) continue;
  if (extname(path) === '.html') write(file, adapted(readFileSync(path, 'utf8'), address));
  else copy(path, file);
}
for (const address of renderedAddresses) {
  const response = await fetch(base + address);
  if (!response.ok) throw new Error(`${address} 回答 ${response.status}。 / ${address} answers ${response.status}.`);
  write(fileOf(address), adapted(await response.text(), address));
}
close();
for (const { code } of library.site.languages) {
  const address = addressIn(code, '/search/sources.gb18030');
  write(fileOf(address).replace(/gb18030$/, 'js'), `globalThis.searchDownload=${JSON.stringify(fromGb18030Json(readFileSync(join(client, address))))};\n`);
}
for (const script of folderScripts) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir: join(site, '_folder'), emptyOutDir: false, target: 'es2020', rollupOptions: { input: scripts[script], output: { entryFileNames: `${script}.js`, format: 'iife' } } },
  });
}
// A byte order mark and line ends that every editor of a village office understands.
write('README.txt', `\uFEFF${readme().join('\r\n')}\r\n`);
const { files, bytes } = writeZip();
console.log(`${site}/ 有 ${files} 个文件；${name}.zip 有 ${bytes} 字节。 / ${files} files; the ZIP has ${bytes} bytes.`);

function adapted(html: string, address: string): string {
  const language = languageAt(address);
  const root = addressIn(language, '/').slice(0, -1);
  return folderPage(html, fileOf(address), { source: sourceAddress(address).replace(/^\/pinyin\//, '/'), root, t: tIn(language) });
}

function readme(): readonly string[] {
  return library.site.languages.flatMap(({ code }) => {
    const t = tIn(code);
    const { name: siteName, city } = libraryIn(code).site;
    return [`${siteName} ${city}`, t('folder.readmeOpen'), t('folder.readmeWorks'), t('folder.readmeServer'), t('folder.mayBeOld'), t('site.notOfficial'), ''];
  });
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
}

function copy(path: string, file: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  cpSync(path, join(site, file));
}

/** The folder as one file; its bytes depend on the content alone. */
function writeZip(): { files: number; bytes: number } {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const entries: Zippable = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  // The ZIP format counts from 1980, by the clock on the wall.
  const zip = zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
  writeFileSync(join(folder, `${name}.zip`), zip);
  return { files: paths.length, bytes: zip.byteLength };
}
