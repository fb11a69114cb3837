import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Makes sure that the tests have a browser, Chinese fonts, ffmpeg for a test clip, and liblouis, against which the braille
 * is checked: Debian's packages when root on Debian, Playwright's own browser elsewhere, otherwise a clear instruction.
 */
const debianPackages = ['chromium', 'fonts-noto-cjk', 'ffmpeg', 'liblouis-bin', 'liblouis-data'];
const isDebian = existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;

if (isDebian) {
  const missing = debianPackages.filter(
    (name) => !spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes('install ok installed'),
  );
  if (missing.length > 0 && process.getuid?.() === 0) {
    console.log(`安装测试用的浏览器、中文字体和盲文工具：${missing.join(' ')} / Installing the test browser, fonts and braille oracle`);
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  } else if (missing.length > 0 && !existsSync(chromium.executablePath())) {
    fail(`sudo apt-get install ${missing.join(' ')}`);
  }
} else if (!existsSync(chromium.executablePath())) {
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  if (status !== 0) fail('npx playwright install chromium');
}

function fail(command: string): never {
  console.error(`测试要用浏览器。请先运行：${command}\nThe tests need a browser. Please run first: ${command}`);
  process.exit(1);
}
