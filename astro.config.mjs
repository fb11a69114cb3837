import node from '@astrojs/node';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { languageRoutes } from './src/i18n/languageRoutes.ts';
import { builtFolder, contentFolder, publicFolderOf } from './src/content/folders.js';
import { makeSignClip } from './src/specimen/signClip.ts';

/** The specimen page shows every component in every state; it exists in test builds only. */
const specimen = {
  name: 'specimen',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      if (process.env.SPECIMEN) injectRoute({ pattern: '/specimen', entrypoint: './src/specimen/index.astro' });
    },
    'astro:build:done': ({ dir }) => {
      if (process.env.SPECIMEN) makeSignClip(fileURLToPath(new URL('specimen/', dir)), 'sign');
    },
  },
};

/**
 * Vite calls every `import()` through 0.8 kB of code that first fetches what the chunk imports, and its styles. The one chunk
 * that a page loads so, the search's, has neither; one with styles would need that code again.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: { filter: { id: /^\0vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
};

/**
 * A page's styles in one file, for one request: a sheet of all written pages, and a smaller one of those made on request.
 * Each is fetched once, while Vite's many small sheets differ from page to page.
 */
const oneSheet = { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'styles', test: /\.css$|[?&]lang\.css$/ }] } } } } };

/** The check is all that is drawn on the device, and needs little of what Preact can: islands/check/draw.ts does it. */
const jsxOnDevice = {
  name: 'jsx-on-device',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: { filter: { id: /^preact\/jsx-runtime$/ }, handler: () => fileURLToPath(new URL('src/islands/check/jsx.ts', import.meta.url)) },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://127.0.0.1:4321',
  output: 'static',
  outDir: builtFolder,
  publicDir: publicFolderOf(contentFolder),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 16 * 1024 }),
  // The check form is stateless, so a forged post gains nothing, and Astro's test would refuse people behind proxies;
  // the settings form looks at where it comes from itself.
  security: { checkOrigin: false },
  integrations: [languageRoutes, specimen],
  // Every script is a file of its own, so that the policy can forbid inline ones.
  // Style sheets are written for these browsers, old phones' among them; light-dark() is translated for them.
  vite: { plugins: [plainImports, jsxOnDevice], build: { assetsInlineLimit: 0, cssTarget: ['chrome87', 'safari14', 'firefox78'] }, environments: { prerender: oneSheet, ssr: oneSheet } },
  devToolbar: { enabled: false },
});
