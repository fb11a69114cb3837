import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** The specimen page shows every component in every state; it exists in test builds only. */
const specimen = {
  name: 'specimen',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      if (process.env.SPECIMEN) injectRoute({ pattern: '/specimen', entrypoint: './src/specimen/index.astro' });
    },
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://127.0.0.1:4321',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 16 * 1024 }),
  // The one form is stateless and changes nothing, so a forged post gains nothing; the check would refuse people behind proxies.
  security: { checkOrigin: false },
  integrations: [specimen],
  // The policy in src/server/headers.ts allows no script inside a page.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
