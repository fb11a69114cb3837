import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from '#content/currentLibrary.ts';
import { isMirrored } from './addresses.ts';

/** The page for our own faults: one for each language, sent by src/server/createSite.ts and linked from nowhere. */
const serverError = '/500';
const further = library.site.languages.filter(({ path }) => path !== '');

/**
 * Serves every mirrored page of src/pages once more behind the folder of each further language: one file, one address
 * for each language (docs/decisions/0017-languages.md). A page knows its language by its address (inPageLanguage.ts).
 */
export const languageRoutes: AstroIntegration = {
  name: 'language-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute, config }) => {
      const folder = fileURLToPath(new URL('pages/', config.srcDir));
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      for (const { path } of further) {
        for (const file of files) {
          const entrypoint = `${file.parentPath}/${file.name}`.replace('//', '/');
          const pattern = `/${entrypoint.slice(folder.length).replace(/\.(?:astro|ts)$/, '').replace(/(?:^|\/)index$/, '')}`;
          if ((isMirrored(pattern) && isMirrored(`${pattern}/`)) || pattern === serverError) injectRoute({ pattern: `/${path}${pattern}`, entrypoint });
        }
      }
    },
    // Astro builds only the source's as a file; the others would be pages that answer with 200.
    'astro:build:done': ({ dir }) => {
      for (const { path } of further) {
        const folder = new URL(`${path}${serverError}/`, dir);
        renameSync(new URL('index.html', folder), new URL(`${path}${serverError}.html`, dir));
        rmdirSync(folder);
      }
    },
  },
};
