// Plain JavaScript: the server's entry reads it, and where Node meets TypeScript it takes 18 MB more for as long as it runs.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const ownContent = 'content';

/** Where the city's content lies: CONTENT_DIR, or content/. The one place that reads the setting. */
export const contentFolder = (process.env['CONTENT_DIR'] ?? ownContent).replace(/\/+$/, '');

/** Where the site is built: DIST_DIR, or dist/; for another city's content a folder of its own, so that no build overwrites another. */
export const builtFolder = process.env['DIST_DIR'] ?? (resolve(contentFolder) === resolve(ownContent) ? 'dist' : `dist-${cityOf(contentFolder)}`);

/** What is the interface's and not a city's: its words, and the numbers it says by itself. */
export const uiFolder = 'content/ui';

/**
 * Files that the site serves as they are: `public/` beside the content, or the project's own.
 * @param {string} contentRoot
 * @returns {string}
 */
export function publicFolderOf(contentRoot) {
  const beside = join(dirname(resolve(contentRoot)), 'public');
  return existsSync(beside) ? beside : resolve('public');
}

/**
 * `cities/north/content` and `cities/north` are both north's.
 * @param {string} folder
 */
function cityOf(folder) {
  const path = resolve(folder);
  return basename(basename(path) === ownContent ? dirname(path) : path);
}
