import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.ts';
import { createSite, type PageHandler } from './createSite.ts';
import { readStaticFiles } from './StaticFiles.ts';

/** The built site on a free port of this machine, for commands that need pages as they are sent. Throws when nothing is built. */
export async function serveBuilt(): Promise<{ readonly base: string; readonly close: () => void }> {
  const entry = resolve(builtFolder, 'server/entry.mjs');
  if (!existsSync(entry)) throw new Error('还没有建好网站。先运行 npm run build。 / The site is not built yet. Run npm run build first.');
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
  const server = createSite(readStaticFiles(join(builtFolder, 'client')), handler, library.site.signVideoHosts);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
