import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { library } from '#content/currentLibrary.ts';
import { signPackFiles } from '#sign-pack/signPackFiles.ts';

/** Writes the sheets for recording sign-language videos. A folder of one's own choice is written into, never emptied. */
const ownFolder = 'dist-sign-pack';
const folder = process.argv[2] ?? ownFolder;
if (folder === ownFolder) rmSync(ownFolder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = signPackFiles(library);
for (const [name, content] of files) writeFileSync(join(folder, name), content);

console.log(`写好了 ${library.signSlots.length} 张拍摄稿：${resolve(folder, 'index.html')}`);
console.log(`${library.signSlots.length} sheets written. Open ${resolve(folder, 'index.html')} and print.`);
