import { mkdirSync, writeFileSync } from 'node:fs';
import { contentFolder as folder } from '#content/folders.js';
import { readLibrary } from '#content/readLibrary.ts';
import { contentReport } from '#editor/contentReport.ts';
import { reportHtml, reportMarkdown } from '#editor/reportFiles.ts';
import { translationStates } from '#editor/translationStates.ts';

/** Writes what is stale, unconfirmed, unsigned, unread, untranslated, and who must act: `npm run content:report`. */
const { library, translations, errors } = readLibrary(folder);
if (!library) {
  console.error(`${folder}/ 有 ${errors.length} 处读不懂。先运行 npm run content:check。 | ${folder}/ cannot be read: run npm run content:check first.`);
  process.exit(1);
}
const report = contentReport(library, translationStates(library, translations), new Date().toISOString().slice(0, 10));
mkdirSync('content-report', { recursive: true });
writeFileSync('content-report.md', reportMarkdown(report));
writeFileSync('content-report/index.html', reportHtml(report));

const [counts, jobs] = report.sections;
for (const [name, finished, all] of counts!.table.rows) console.log(`${name}：${finished} / ${all}`);
for (const [who, what, amount] of jobs!.table.rows) console.log(`${who}：${what}，${amount} 件`);
console.log('写好了 content-report.md 和 content-report/index.html。 | Written: content-report.md, content-report/index.html.');
