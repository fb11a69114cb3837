import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The site of an invented city, built from other content by the same code (tests/fixtures/wuyou/README.md). */
process.env['CONTENT_DIR'] = 'tests/fixtures/wuyou/content';
const port = Number(process.env['TEST_PORT'] ?? 4330);

export default defineConfig({
  ...base,
  testDir: 'tests/city',
  testMatch: '**/*.spec.ts',
  use: { ...base.use, baseURL: `http://127.0.0.1:${port}` },
  webServer: { command: 'node src/server/main.js', env: { PORT: String(port), HOST: '127.0.0.1', CONTENT_DIR: process.env['CONTENT_DIR'] }, url: `http://127.0.0.1:${port}/`, reuseExistingServer: false },
});
