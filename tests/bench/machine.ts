import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { nginxVersion } from './requestRates.ts';

/** What a figure is worth depends on it. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string | null;
  /** Null where it is not installed. */
  readonly nginx: string | null;
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  const browser = playwrightConfig.use?.launchOptions?.executablePath ?? chromium.executablePath();
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? process.platform,
    node: process.versions.node,
    chromium: /[\d.]{5,}/.exec(spawnSync(browser, ['--version', '--no-sandbox'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? null,
    nginx: nginxVersion(),
  };
}

/** Processes that wanted a core in the last minute: much beside a measurement spoils it. */
export function loadNow(): number {
  return loadavg()[0]!;
}
