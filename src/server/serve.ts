import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { builtFolder } from '#content/folders.js';
import { closeGracefully } from './closeGracefully.ts';
import { createSite, type PageHandler } from './createSite.ts';
import { compressedIn, contentSnapshotOf, readRelease } from './Release.ts';
import { RequestLog } from './RequestLog.ts';
import { readSettings } from './Settings.ts';
import { readStaticFiles } from './StaticFiles.ts';

const read = readSettings(process.env);
if (!read.ok) fail(read.faults.map(({ zh }) => zh).join('\n'), read.faults.map(({ en }) => en).join('\n'));
const { settings } = read;
const { host, port } = settings;
const release = readRelease(builtFolder);
if (!release) fail('还没有建好网站。先运行 npm run build。', 'The site is not built yet. Run npm run build first.');

// Pages made on request read the content of their build, not what content/ has become since.
process.env['CONTENT_SNAPSHOT'] = resolve(contentSnapshotOf(builtFolder));
const { handler } = (await import(pathToFileURL(resolve(builtFolder, 'server/entry.mjs')).href)) as { handler: PageHandler };
const log = settings.logsRequests ? new RequestLog() : null;
const site = createSite({
  files: readStaticFiles(resolve(builtFolder, 'client'), resolve(compressedIn(builtFolder))),
  renderPage: handler,
  renderedRoutes: new Map(Object.entries(release.renderedRoutes)),
  languagePaths: release.languagePaths,
  videoHosts: release.videoHosts,
  settings,
  log,
});

site.server.on('error', (error: NodeJS.ErrnoException) => {
  switch (error.code) {
    case 'EADDRINUSE':
      return fail(
        `${host}:${port} 已经被别的程序占用。换一个端口，例：PORT=4322 npm start`,
        `${host}:${port} is taken. Choose another port: PORT=4322 npm start`,
      );
    case 'EACCES':
      return fail(`没有权限用端口 ${port}。请用 1024 以上的端口。`, `No permission for port ${port}. Use one above 1024.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fail(`这台电脑没有地址 “${host}”。请检查 HOST。`, `This machine has no address "${host}". Check HOST.`);
    default:
      return fail(error.message, error.message);
  }
});

site.server.listen(port, host, () => void open());

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeGracefully(site, settings).then(leave));
}

/** The first visitor need not wait until the content is read and the search made. */
async function open(): Promise<void> {
  const address = site.server.address() as AddressInfo;
  const local = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address.address] ?? address.address;
  for (const path of Object.keys(release!.renderedRoutes).filter((path) => !path.startsWith('/api/'))) {
    await new Promise<void>((done) => {
      request({ host: local, port: address.port, path, agent: false, headers: { Host: settings.allowedHosts[0] ?? 'localhost' } }, (response) => response.resume().once('close', done)).once('error', () => done()).end();
    });
  }
  giveBackMemory();
  site.setReady(true);
  console.log(`网站在这里（the site is at） http://${host}:${address.port}/`);
}

/** Reading the content leaves several times its size behind, which V8 would keep for a while. */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: string; execution: string; flavor: string }) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function leave(): void {
  log?.close();
  process.exit(0);
}

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
