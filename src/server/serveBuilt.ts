import { existsSync } from 'node:fs';
import { BlockList, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { createSite, type PageHandler } from './createSite.ts';
import { compressedIn, contentSnapshotOf, readRelease } from './Release.ts';
import { renderedRoutes } from './renderedRoutes.ts';
import { readStaticFiles } from './StaticFiles.ts';

/**
 * The built site on a free port of this machine, for commands that need pages as they are sent. After a whole build it
 * is the site as src/server/serve.ts serves it; within one, pages made on request read content/, which is being built.
 * Throws when nothing is built.
 */
export async function serveBuilt(): Promise<{ readonly base: string; readonly close: () => void }> {
  const entry = resolve(builtFolder, 'server/entry.mjs');
  if (!existsSync(entry)) throw new Error('还没有建好网站。先运行 npm run build。 / The site is not built yet. Run npm run build first.');
  const release = readRelease(builtFolder);
  if (release) process.env['CONTENT_SNAPSHOT'] = resolve(contentSnapshotOf(builtFolder));
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
  const { server, closeAllConnections } = createSite({
    files: readStaticFiles(join(builtFolder, 'client'), compressedIn(builtFolder)),
    renderPage: handler,
    renderedRoutes: new Map(Object.entries(release?.renderedRoutes ?? renderedRoutes)),
    languagePaths: release?.languagePaths ?? library.site.languages.map(({ path }) => path).filter((path) => path !== ''),
    videoHosts: release?.videoHosts ?? library.site.signVideoHosts,
    settings: { allowedHosts: [], trustedProxies: new BlockList(), keepAliveSeconds: 5, maxConnections: 64 },
    log: null,
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      closeAllConnections();
    },
  };
}
