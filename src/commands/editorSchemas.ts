import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from '#editor/jsonSchemas.ts';

/** Writes what VS Code reads of our schemas: `npm run schemas`. */
const files = editorFiles();
rmSync('.vscode/schemas', { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`写好了 ${files.size} 个文件，在 .vscode/。 | ${files.size} files written to .vscode/.`);
