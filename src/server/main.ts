import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.ts';
import { createSite, type PageHandler } from './createSite.ts';
import { readStaticFiles } from './StaticFiles.ts';

const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 4321);
const entry = resolve(builtFolder, 'server/entry.mjs');

if (!existsSync(entry)) fail('还没有建好网站。先运行 npm run build。', 'The site is not built yet. Run npm run build first.');
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(`PORT 要写 0 到 65535 之间的数字，现在是 “${process.env['PORT']}”。`, 'PORT must be a number from 0 to 65535.');
}

const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
const server = createSite(readStaticFiles(resolve(builtFolder, 'client')), handler, library.site.signVideoHosts);

server.on('error', (error: NodeJS.ErrnoException) => {
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

server.listen(port, host, () => {
  const address = server.address();
  const shownPort = typeof address === 'object' && address ? address.port : port;
  console.log(`网站在这里（the site is at） http://${host}:${shownPort}/`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
