import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

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
const { city } = parse(readFileSync(join('content', 'site.yaml'), 'utf8')) as { city: string };
for (const name of [...shared, 'filler-phrases.yaml', 'easy/avoid.yaml']) {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), withoutThisCity(readFileSync(join('content', name), 'utf8')));
}
cpSync('docs/new-city', content, { recursive: true });
cpSync('public/icon.svg', join(folder, 'public/icon.svg'));

console.log(`写好了 ${content}/。下一步：按 docs/adopt.md 往里填，随时运行\nWritten. Next: fill it in as docs/adopt.md says, and at any time run\n  CONTENT_DIR=${content} npm run content:check`);

/** Without the lines that are true of this city and its plan only: its name, and why the plan gives two options one result. */
function withoutThisCity(text: string): string {
  const name = city.replace(/[市县区旗]$/, '');
  return text
    .split('\n')
    .filter((line) => !line.includes(name) && !/^ *sameResultAs: .*规划/.test(line))
    .join('\n');
}

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
