/**
 * The last step of a build: what the server needs of the content goes beside it, so that a running site reads nothing
 * of content/ and starts without checking it again.
 */
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { readContent } from '#content/readContent.ts';
import { builtFolder } from '#content/folders.ts';
import { contentSnapshotOf, writeRelease } from '#server/Release.ts';
import { renderedRoutes } from '#server/renderedRoutes.ts';

const content = readContent();
writeFileSync(contentSnapshotOf(builtFolder), serialize(content));
const { languages, signVideoHosts } = content.library.site;
writeRelease(builtFolder, { renderedRoutes, languagePaths: languages.map(({ path }) => path).filter((path) => path !== ''), videoHosts: signVideoHosts });
