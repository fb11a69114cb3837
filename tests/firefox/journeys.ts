import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { isTooLong, journeys, walkByKeyboard } from '../support/journeys.ts';

/**
 * The ten main tasks by keyboard alone in Debian's Firefox ESR, wide and at 400 % zoom: npm run journeys:firefox.
 * Playwright cannot drive that browser. Needs Debian and, to install it, root.
 */
const executablePath = '/usr/bin/firefox-esr';
const port = Number(process.env['TEST_PORT'] ?? 4329) + 2;

if (!existsSync(executablePath)) {
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (canInstall) {
    spawnSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], options);
  } else {
    console.error('!!! 没有测：这里没有 Firefox ESR。请先运行：sudo apt-get install firefox-esr');
    console.error('!!! NOTHING WAS TESTED: no Firefox ESR here. Run first: sudo apt-get install firefox-esr');
    process.exit(2);
  }
}

const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' });
const failed: string[] = [];
try {
  const home = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await fetch(home).then(({ ok }) => ok, () => false)); tries += 1) {
    if (tries > 60) throw new Error(`Nothing answers at ${home}. Was the site built?`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' } });
  try {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 256 }]) {
      for (const journey of journeys) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport(viewport);
        const told = `Firefox, ${viewport.width} px: ${journey.name}`;
        try {
          const presses = await walkByKeyboard(page, home, journey);
          console.log(`${told}: ${presses} key presses`);
          if (isTooLong(presses, journey)) failed.push(`${told}: ${presses} key presses are too many`);
        } catch (error) {
          failed.push(`${told}: ${error instanceof Error ? error.message : String(error)}`);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
} finally {
  server.kill();
}
if (failed.length > 0) {
  console.error(failed.join('\n'));
  process.exit(1);
}
