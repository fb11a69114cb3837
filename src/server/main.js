// Starts the built server. Plain JavaScript, as the server itself is once it is built: where Node meets TypeScript, it
// takes 18 MB more for as long as it runs.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../content/folders.js';

const server = resolve(builtFolder, 'server/main.mjs');
if (existsSync(server)) {
  await import(pathToFileURL(server).href);
} else {
  console.error('还没有建好网站。先运行 npm run build。\nThe site is not built yet. Run npm run build first.');
  process.exitCode = 1;
}
