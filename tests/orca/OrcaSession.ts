import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';

/** Speech counts as finished when nothing more was said for so long; a key may bring none, a new page always does. */
const quietMs = 700;
const silentMs = 2_500;
const atMostMs = 15_000;

/**
 * A real screen reader without a screen: Orca on a virtual display of its own, with Chromium and a voice that makes no sound.
 * Everything Orca says stands in its log, and is read from there.
 */
export class OrcaSession {
  readonly page: Page;
  readonly #folder: string;
  readonly #log: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #started: readonly ChildProcess[];
  readonly #browser: BrowserContext;

  private constructor(page: Page, folder: string, log: string, env: NodeJS.ProcessEnv, started: readonly ChildProcess[], browser: BrowserContext) {
    this.page = page;
    this.#folder = folder;
    this.#log = log;
    this.#env = env;
    this.#started = started;
    this.#browser = browser;
  }

  /**
   * Starts display, session bus, voice, Orca and browser, and waits until Orca has spoken.
   * @throws when one of them does not start
   */
  static async start(baseURL: string): Promise<OrcaSession> {
    const folder = mkdtempSync(join(tmpdir(), 'orca-'));
    const inFolder = (name: string) => join(folder, name);
    for (const name of ['run', 'config/speech-dispatcher', 'data/orca', 'profile/Default']) mkdirSync(inFolder(name), { recursive: true, mode: 0o700 });
    writeFileSync(inFolder('config/speech-dispatcher/speechd.conf'), 'LogLevel 1\nLogDir "default"\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod "alsa"\n');
    writeFileSync(inFolder('.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
    // The offer to translate Chinese pages would be read out.
    writeFileSync(inFolder('profile/Default/Preferences'), JSON.stringify({ translate: { enabled: false }, translate_blocked_languages: ['zh-CN', 'zh'] }));

    // No echo of the keys pressed, no reading on by itself after loading.
    writeFileSync(inFolder('data/orca/__init__.py'), '');
    writeFileSync(inFolder('data/orca/orca-customizations.py'), 'from orca import debug, settings\ndebug.debugFile.reconfigure(line_buffering=True)\nsettings.enableKeyEcho = False\nsettings.sayAllOnLoad = False\nsettings.enableBraille = False\n');

    const started: ChildProcess[] = [];
    const log = inFolder('orca.log');
    const base: NodeJS.ProcessEnv = {
      PATH: process.env['PATH'],
      HOME: folder,
      LANG: 'zh_CN.UTF-8',
      LC_ALL: 'zh_CN.UTF-8',
      LANGUAGE: 'zh_CN',
      XDG_RUNTIME_DIR: inFolder('run'),
      XDG_CONFIG_HOME: inFolder('config'),
      XDG_DATA_HOME: inFolder('data'),
      GTK_MODULES: 'gail:atk-bridge',
      ACCESSIBILITY_ENABLED: '1',
    };
    const run = (command: string, parameters: readonly string[], env = base, numberFrom = false): Promise<string> =>
      new Promise((resolve, reject) => {
        const errors = openSync(inFolder(`${command.replaceAll('/', '-')}.stderr`), 'a');
        const child = spawn(command, parameters, { env, stdio: ['ignore', numberFrom ? 'pipe' : errors, errors] });
        closeSync(errors);
        started.push(child);
        child.on('error', reject);
        if (!numberFrom) return resolve('');
        child.stdout!.once('data', (data: Buffer) => resolve(data.toString().trim()));
        child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
      });

    try {
      const display = await run('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], base, true);
      const onDisplay = { ...base, DISPLAY: `:${display}` };
      const bus = await run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], onDisplay, true);
      const env = { ...onDisplay, DBUS_SESSION_BUS_ADDRESS: bus };
      await run('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately'], env);
      await run('openbox', [], env);
      await run('speech-dispatcher', ['--run-single', '--timeout', '0', '--config-dir', inFolder('config/speech-dispatcher')], env);
      await pause(1_000);
      await run('orca', ['--replace', `--debug-file=${log}`], env);
      await until(() => existsSync(log) && spokenIn(log).length > 0, 30_000, 'Orca says nothing');
      const browser = await chromium.launchPersistentContext(inFolder('profile'), {
        executablePath: '/usr/bin/chromium',
        headless: false,
        baseURL,
        locale: 'zh-CN',
        viewport: null,
        env: env as Record<string, string>,
        args: ['--no-sandbox', '--force-renderer-accessibility', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1280,900', '--window-position=0,0', '--lang=zh-CN', '--test-type'],
        ignoreDefaultArgs: ['--enable-automation'],
      });
      const session = new OrcaSession(browser.pages()[0] ?? (await browser.newPage()), folder, log, env, started, browser);
      // The address bar has the focus until someone clicks on the page.
      await session.heardDuring(() => session.#xdotool('mousemove', '640', '700', 'click', '1'));
      return session;
    } catch (error) {
      for (const child of started.reverse()) child.kill();
      throw error;
    }
  }

  /**
   * What Orca says while something is done, until it falls silent.
   * @param awaited wait for these words however long a busy machine needs for a new page
   */
  async heardDuring(act: () => unknown, awaited?: RegExp): Promise<readonly string[]> {
    const before = spokenIn(this.#log).length;
    await act();
    const end = Date.now() + atMostMs;
    let count = before;
    let since = Date.now();
    const patienceMs = () => {
      if (awaited) return spokenIn(this.#log).slice(before).some((phrase) => awaited.test(phrase)) ? 2 * quietMs : atMostMs;
      return count > before ? quietMs : silentMs;
    };
    while (Date.now() < end && Date.now() - since < patienceMs()) {
      await pause(100);
      const now = spokenIn(this.#log).length;
      if (now !== count) {
        count = now;
        since = Date.now();
      }
    }
    return spokenIn(this.#log).slice(before);
  }

  /** Presses a key as a keyboard would, so that the screen reader sees it before the browser does. */
  press(key: string): void {
    this.#xdotool('key', '--clearmodifiers', key);
  }

  #xdotool(...parameters: readonly string[]): void {
    const { status, stderr } = spawnSync('xdotool', parameters, { env: this.#env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xdotool ${parameters.join(' ')}: ${stderr}`);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    for (const child of [...this.#started].reverse()) child.kill();
    if (process.env['ORCA_KEEP']) console.log(this.#folder);
    else rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The phrases in Orca's log, without markup and the pauses between them. */
function spokenIn(log: string): readonly string[] {
  return [...readFileSync(log, 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'(?:\{.*\}|\[.*\])?$/gmu)].map(([, phrase]) => phrase!.trim()).filter((phrase) => phrase !== '');
}

async function until(isTrue: () => boolean, timeoutMs: number, complaint: string): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(complaint);
    await pause(200);
  }
}
