import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run new:city -- cities/north`: lays out the files of another city, to be filled in as docs/adopt.md says. What holds
 * for every city of the country (the certificate's questions, words to avoid, phrases that say nothing) comes along.
 */
const [folder] = process.argv.slice(2);
if (!folder) fail('请写放在哪个文件夹，例：npm run new:city -- cities/north', 'Name the folder, e.g. npm run new:city -- cities/north');
const content = join(folder, 'content');
if (existsSync(content)) fail(`${content} 已经有了，不能盖掉。请换一个文件夹。`, `${content} is there already. Choose another folder.`);

const shared = ['role', 'certificate', 'categories', 'grade', 'age'].flatMap((id) => [`questions/${id}.yaml`, `easy/questions/${id}.yaml`]);
for (const name of ['departments', 'entitlements', 'scenarios', 'easy/entitlements']) mkdirSync(join(content, name), { recursive: true });
for (const name of [...shared, 'filler-phrases.yaml', 'easy/avoid.yaml']) cpSync(join('content', name), join(content, name));
cpSync('docs/new-city', content, { recursive: true });
cpSync('public/icon.svg', join(folder, 'public/icon.svg'));

console.log(`写好了 ${content}/。下一步：按 docs/adopt.md 往里填，随时运行\nWritten. Next: fill it in as docs/adopt.md says, and at any time run\n  CONTENT_DIR=${content} npm run content:check`);

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
