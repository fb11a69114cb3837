import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import playwrightConfig from '../../playwright.config.ts';

/**
 * The pictures of docs/editing.md: what the commands really say, in a copy of content/, and pages of the built site.
 * `npm run build && npm run screenshots:editing`
 */
const folder = 'docs/editing';
const port = Number(process.env['TEST_PORT'] ?? 4419);
const width = 900;

/** A copy of content/ to plant a fault in, or to write into. */
function copyOfContent(): string {
  const copy = mkdtempSync(join(tmpdir(), 'editing-'));
  cpSync('content', join(copy, 'content'), { recursive: true });
  return copy;
}

/** What a command says, run in a copy. */
function run(copy: string, command: string, args: readonly string[] = [], input = '') {
  return spawnSync(process.execPath, [resolve('src/commands', command), ...args], { cwd: copy, input, encoding: 'utf8' });
}

/** A conversation as it looks in a terminal: after each question, and after each refusal, what was typed. */
function conversation(copy: string, kind: string, answers: readonly string[], lines: number): string {
  const left = [...answers];
  const isAsked = (line: string, before: string | undefined) => /^[a-zA-Z-]+：/.test(line) && before === '';
  const text = run(copy, 'new.ts', [kind], `${answers.join('\n')}\n`)
    .stdout.split('\n')
    .flatMap((line, index, all) => (left.length > 0 && (isAsked(line, all[index - 1]) || line.endsWith('请再写一次。')) ? [line, `> ${left.shift()}`] : [line]));
  return [`$ npm run new -- ${kind}`, ...text.slice(0, lines)].join('\n');
}

const planted = copyOfContent();
const busFree = join(planted, 'content/entitlements/bus-free.md');
writeFileSync(busFree, readFileSync(busFree, 'utf8').replace('凭残疾人证搭乘', '凭身份证搭乘'));

const terminals: Readonly<Record<string, string>> = {
  'check-sound': `$ npm run content:check\n${run(copyOfContent(), 'contentCheck.ts').stdout}`,
  'check-fault': `$ npm run content:check\n${run(planted, 'contentCheck.ts').stderr.split('\n').slice(0, 3).join('\n')}`,
  'new-term': conversation(copyOfContent(), 'term', ['public-transport', '盲人', '公共交通工具', '', '3.1.2-c1', '', 'plain', '公交车、客车这样大家都能坐的车。'], 40),
  'new-entitlement': conversation(copyOfContent(), 'entitlement', ['seat-for-aids', '坐车可以带轮椅', 'travel', '辅助器材', '3.1.2-c5', '', ''], 27),
  report: `$ npm run content:report\n${run(copyOfContent(), 'contentReport.ts').stdout}`,
};
const pages: Readonly<Record<string, string>> = { 'page-entitlement': '/entitlements/bus-free/', 'page-easy': '/easy/entitlements/bus-free/' };

mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
await new Promise((ready, fail) => {
  server.stdout.once('data', ready);
  server.once('exit', () => fail(new Error(`服务器没有起来。先运行 npm run build；端口 ${port} 也可能被占了（TEST_PORT 可以换）。 | The server did not start.`)));
});
const browser = await chromium.launch({ ...playwrightConfig.use?.launchOptions });
try {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, locale: 'zh-CN' });
  for (const [name, text] of Object.entries(terminals)) {
    await page.setContent(terminal(text));
    await keep(await page.locator('pre').screenshot(), name);
  }
  for (const [name, address] of Object.entries(pages)) {
    const answer = await page.goto(`http://127.0.0.1:${port}${address}`);
    if (!answer?.ok()) throw new Error(`${address} 打不开。 | ${address} does not open.`);
    await keep(await page.screenshot(), name);
  }
} finally {
  await browser.close();
  server.kill();
}

async function keep(picture: Buffer, name: string): Promise<void> {
  await sharp(picture).png({ palette: true, colours: 16, effort: 10 }).toFile(join(folder, `${name}.png`));
}

function terminal(text: string): string {
  const escaped = text.trimEnd().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = escaped.split('\n').map((line) => (/^(?:\$|>) /.test(line) ? `<b>${line}</b>` : line));
  return `<!DOCTYPE html><html lang="zh-CN"><title>终端</title>
<style>body { margin: 0 } pre { font: 17px/1.6 "Noto Sans Mono CJK SC", monospace; margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; color: #111 } b { color: #004c99 }</style>
<pre>${lines.join('\n')}</pre></html>`;
}
