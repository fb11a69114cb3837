import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's browser; the shell without windows opens pages a third faster, and is the same engine. */
const debianBrowser = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
const port = Number(process.env['TEST_PORT'] ?? 4329);

export default defineConfig({
  testDir: 'tests',
  // The long half of tests/accessibility/ (kill table, every transcript, ten tasks) has a command of its own.
  testMatch: process.env['ACCESSIBILITY'] === 'all' ? ['accessibility/**/*.spec.ts'] : ['site/**/*.spec.ts', 'faults-planted/**/*.spec.ts', 'accessibility/canaries.spec.ts'],
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: debianBrowser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: { command: 'node src/server/main.js', env: { PORT: String(port), HOST: '127.0.0.1' }, url: `http://127.0.0.1:${port}/`, reuseExistingServer: false },
});
