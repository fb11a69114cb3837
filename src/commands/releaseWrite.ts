/**
 * The last step of a build: what the server needs of the content goes beside it, so that a running site reads nothing
 * of content/ and starts without checking it again, and every file compressed, so that nobody waits for it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { readContent } from '#content/readContent.ts';
import { builtFolder } from '#content/folders.js';
import { compressedIn, contentSnapshotOf, writeRelease } from '#server/Release.ts';
import { renderedRoutes } from '#server/renderedRoutes.ts';
import { writeCompressed } from '#server/StaticFiles.ts';

const content = readContent();
writeCompressed(join(builtFolder, 'client'), compressedIn(builtFolder));
writeFileSync(contentSnapshotOf(builtFolder), serialize(content));
const { languages, signVideoHosts } = content.library.site;
writeRelease(builtFolder, { renderedRoutes, languagePaths: languages.map(({ path }) => path).filter((path) => path !== ''), videoHosts: signVideoHosts });
