import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { transcriptOf, walks } from './walks.ts';
import { OrcaSession } from './OrcaSession.ts';

/**
 * Listens to the built site with a real screen reader and holds what it says against what was reviewed.
 *   npm run transcripts:orca                 compare; exits 1 on a difference
 *   npm run transcripts:orca -- --accept     renew after review
 *   npm run transcripts:orca -- bus-free     only the walks whose name holds this
 * Needs Debian and, to install what is missing, root.
 */
const packages = ['chromium', 'orca', 'at-spi2-core', 'xvfb', 'dbus', 'dbus-x11', 'xdotool', 'openbox', 'speech-dispatcher', 'gsettings-desktop-schemas', 'dconf-gsettings-backend', 'python3-pyatspi', 'locales'];
const port = Number(process.env['TEST_PORT'] ?? 4329) + 1;
const folder = 'tests/transcripts/orca';
const isAccepting = process.argv.includes('--accept');
const only = process.argv.slice(2).find((parameter) => !parameter.startsWith('--'));

installed();
const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' });
const failed: string[] = [];
try {
  await answers(`http://127.0.0.1:${port}/`);
  mkdirSync(folder, { recursive: true });
  const chosen = walks.filter(({ name }) => only === undefined || name.includes(only));
  for (const [index, walk] of chosen.entries()) {
    const began = Date.now();
    const path = `${folder}/${walk.name}.txt`;
    let heard = await listenTo(walk, path);
    // What a reader says while a page opens hangs on moments; a fault is one that is heard twice.
    if (heard.faults.length > 0 && !isAccepting) {
      console.log(`${walk.name}, heard once more for: ${heard.faults.join('\n  ')}`);
      heard = await listenTo(walk, path);
    }
    const { faults } = heard;
    if (isAccepting) writeFileSync(path, heard.text);
    console.log(`${index + 1}/${chosen.length}  ${walk.name}  ${((Date.now() - began) / 1000).toFixed(0)} s  ${faults.length === 0 ? 'ok' : 'FAULT'}`);
    for (const fault of faults) failed.push(`${walk.name}: ${fault}`);
  }
} finally {
  server.kill();
}
if (failed.length > 0) {
  console.error(`${failed.join('\n')}\n读屏软件说的和核对过的不一样，或者不合规矩。核对以后：npm run transcripts:orca -- --accept`);
  console.error('What Orca says differs from what was reviewed, or breaks a rule. After review: npm run transcripts:orca -- --accept');
  process.exit(1);
}

/** Goes a way in a browser that has seen no page before, or it would say "visited". The faults include any difference from what was reviewed. */
async function listenTo(walk: (typeof walks)[number], path: string): Promise<{ readonly text: string; readonly faults: readonly string[] }> {
  const session = await OrcaSession.start(`http://127.0.0.1:${port}`);
  try {
    const { text, faults } = await transcriptOf(session, walk);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (isAccepting || before === text) return { text, faults };
    return { text, faults: [...faults, before === null ? `${path} is missing` : differenceOf(before, text)] };
  } finally {
    await session.stop();
  }
}

/** Installs what is missing, or ends the run and says loudly that nothing was heard. */
function installed(): void {
  const has = (name: string) => spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes('install ok installed');
  const isDebian = existsSync('/etc/debian_version');
  const missing = isDebian ? packages.filter((name) => !has(name)) : packages;
  try {
    if (missing.length > 0) {
      if (!isDebian || process.getuid?.() !== 0) throw new Error(`missing: ${missing.join(' ')}`);
      const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
      execFileSync('apt-get', ['update', '-qq'], options);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
    }
    if (!execFileSync('locale', ['-a'], { encoding: 'utf8' }).includes('zh_CN.utf8')) execFileSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', 'zh_CN.UTF-8']);
  } catch (error) {
    console.error('!!! 没有听：这里装不了读屏软件 Orca。这一次什么也没有证明。');
    console.error(`!!! NOTHING WAS HEARD: Orca cannot be installed here. This run proves nothing. ${error instanceof Error ? error.message : ''}`);
    process.exit(2);
  }
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    if (Date.now() > end) throw new Error(`Nothing answers at ${address}. Was the site built?`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function differenceOf(before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`), ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`), '(only the order differs)'].slice(0, 20).join('\n  ');
}
