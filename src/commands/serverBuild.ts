/** `npm run build`, the web server as JavaScript, for src/server/main.js to start. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { builtFolder } from '#content/folders.js';

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: resolve('src/server/serve.ts'),
    outDir: resolve(builtFolder, 'server'),
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
