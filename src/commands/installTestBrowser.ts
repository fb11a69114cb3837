import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Makes sure that the tests have a browser, Chinese fonts, ffmpeg for a test clip, and liblouis, against which the braille
 * is checked: Debian's packages when root on Debian, Playwright's own browser elsewhere, otherwise a clear instruction.
 */
const debianPackages = ['fonts-noto-cjk', 'ffmpeg', 'liblouis-bin', 'liblouis-data'];
/** The browser without windows is the same engine and opens pages a third faster; not every Debian has it. */
const [quickBrowser, browser] = ['chromium-headless-shell', 'chromium'] as const;
const isDebian = existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;

if (isDebian) {
  const isRoot = process.getuid?.() === 0;
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const isInstalled = (name: string) => spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes('install ok installed');
  const others = debianPackages.filter((name) => !isInstalled(name));
  if (isRoot && (others.length > 0 || !isInstalled(quickBrowser))) {
    execFileSync('apt-get', ['update', '-qq'], options);
    const isOffered = spawnSync('apt-cache', ['show', quickBrowser]).status === 0;
    const missing = [isOffered ? quickBrowser : browser, ...others].filter((name) => !isInstalled(name));
    console.log(`安装测试用的浏览器、中文字体和盲文工具：${missing.join(' ')} / Installing the test browser, fonts and braille oracle`);
    if (missing.length > 0) execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  } else if (!isInstalled(quickBrowser) && !isInstalled(browser) && !existsSync(chromium.executablePath())) {
    fail(`sudo apt-get install ${[browser, ...others].join(' ')}`);
  }
} else if (!existsSync(chromium.executablePath())) {
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  if (status !== 0) fail('npx playwright install chromium');
}

function fail(command: string): never {
  console.error(`测试要用浏览器。请先运行：${command}\nThe tests need a browser. Please run first: ${command}`);
  process.exit(1);
}
