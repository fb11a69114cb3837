import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentFolder } from '#content/folders.js';
import { readLibrary } from '#content/readLibrary.ts';
import { editorFiles } from '#editor/jsonSchemas.ts';

/** Writes what VS Code reads of our schemas, with the questions and languages of the content: `npm run schemas`. */
const { library } = readLibrary(contentFolder);
if (!library) {
  console.error(`${contentFolder}/ 读不懂，请先运行 npm run content:check。 | Run npm run content:check first.`);
  process.exit(1);
}
const files = editorFiles(library);
rmSync('.vscode/schemas', { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`写好了 ${files.size} 个文件，在 .vscode/。 | ${files.size} files written to .vscode/.`);
