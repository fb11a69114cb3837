import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { engineFinding, type Engine } from './Engine.ts';

const version = '26.9.27';
const jarSha256 = '22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47';
const folder = 'node_modules/.cache/vnu';
const jar = `${folder}/node_modules/vnu-jar/build/dist/vnu.jar`;

/** Whether the Nu Html Checker can run here: its jar, and a Java to run it. */
export function isVnuReady(): boolean {
  return existsSync(jar) && spawnSync('java', ['-version']).status === 0;
}

/**
 * Brings the Nu Html Checker and, as root on Debian, the Java that it needs. They are 31 and 200 MB, and the package's own
 * install script fetches a Java from elsewhere: so they come when the audit asks for them, not with `npm ci`.
 * @returns whether it can run; if not, the reason stands on stderr
 * @throws when the jar is not the one we know
 */
export function bringVnu(): boolean {
  try {
    if (!existsSync(jar)) {
      execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-package-lock', '--prefix', folder, `vnu-jar@${version}`], { stdio: ['ignore', 'ignore', 'pipe'] });
    }
    if (spawnSync('java', ['-version']).status !== 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
      const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
      execFileSync('apt-get', ['update', '-qq'], options);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'], options);
    }
  } catch (error) {
    console.error(String(error));
  }
  if (existsSync(jar) && createHash('sha256').update(readFileSync(jar)).digest('hex') !== jarSha256) throw new Error(`${jar} is not vnu-jar ${version}. Remove ${folder}.`);
  const isReady = isVnuReady();
  if (!isReady) {
    console.error(
      '!!! vnu 没有运行：缺少 vnu-jar 或 Java（Debian：apt-get install default-jre-headless）。报告里会写明。\n' +
        '!!! vnu DID NOT RUN: vnu-jar or Java is missing (Debian: apt-get install default-jre-headless). The report says so.',
    );
  }
  return isReady;
}

interface VnuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly message: string;
  readonly lastLine?: number;
  readonly extract?: string;
}

/** Errors that concern people, not only parsers: all that counts on a page from outside. */
const ofAccess = /Duplicate ID|aria-|“(?:role|alt|for|headers|lang|tabindex|label|title|scope)”/;

/** The Nu Html Checker of the W3C on the HTML as sent: its errors, not its advice. CSS is left to the browser, which is newer. */
export const vnu: Engine = {
  id: 'vnu',
  minPasses: 20,
  isOfText: true,
  async run({ html, scope }) {
    const { messages } = JSON.parse(await check(html)) as { messages: readonly VnuMessage[] };
    const broken = messages.find(({ type }) => type === 'non-document-error');
    if (broken) throw new Error(`vnu: ${broken.message}`);
    return {
      findings: messages
        .filter(({ type, message }) => type === 'error' && !message.startsWith('CSS:') && (scope === 'site' || ofAccess.test(message)))
        .map(({ message, lastLine, extract }) => engineFinding('vnu', 'error', { criterion: '4.1.2', target: `line ${lastLine ?? 0}: ${extract?.trim() ?? ''}`, message })),
      passes: (html.match(/<[a-z][^>]*>/giu) ?? []).length,
    };
  },
};

/** The checker as a service on loopback; starting a Java for each page would take longer than all other engines together. */
let service: Promise<string> | undefined;

async function check(html: string): Promise<string> {
  service ??= startService();
  const response = await fetch(`${await service}?out=json`, { method: 'POST', headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html });
  return response.text();
}

/** @returns the service's address, once it answers */
async function startService(): Promise<string> {
  const port = await freePort();
  const java = spawn('java', ['-Xmx512m', '-Dnu.validator.servlet.bind-address=127.0.0.1', '-cp', jar, 'nu.validator.servlet.Main', String(port)], { stdio: ['ignore', 'ignore', 'ignore'] });
  process.once('exit', () => java.kill());
  java.unref();
  const address = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 150 && java.exitCode === null; attempt += 1) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return address;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  java.kill();
  throw new Error('vnu 的服务没有起来。 | The service of vnu did not come up.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
