/**
 * Two copies behind nginx on this machine, as deploy/nginx.conf lays them out: one is ended as in an update, then one is
 * killed, both under load. Every request must be answered; a request whose connection broke may be asked once more.
 * SECONDS bounds the load of each of the two parts (6). Needs Debian's nginx.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { RunningSite } from '../support/RunningSite.ts';

const seconds = Number(process.env['SECONDS'] ?? 6);
const clients = 8;

if (spawnSync('nginx', ['-v']).error) {
  console.log('!!! 没有试：这台机器没有 nginx。 / NOT TESTED: nginx is missing. Debian: apt-get install nginx');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'two-copies-'));
const ports = [await freePort(), await freePort()] as const;
const front = await freePort();
const start = (port: number) => RunningSite.start({ PORT: String(port), DRAIN_SECONDS: '1', LOG_REQUESTS: 'off', TRUSTED_PROXIES: '127.0.0.1' });
const copies = await Promise.all(ports.map(start));
writeFileSync(join(folder, 'nginx.conf'), nginxConfig());
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
const agent = new Agent({ keepAlive: true });
let failed = 0;
try {
  await untilAnswered();
  await underLoad('ended with SIGTERM, as in an update, and started anew', async () => {
    await copies[0]!.stop();
    copies[0] = await start(ports[0]);
  });
  await underLoad('killed', async () => {
    copies[1]!.process.kill('SIGKILL');
  });
} finally {
  nginx.kill('SIGTERM');
  await Promise.all(copies.map((copy) => (copy.process.exitCode === null && copy.process.signalCode === null ? copy.stop() : null)));
  rmSync(folder, { recursive: true });
}
process.exit(failed > 0 ? 1 : 0);

/** Asks all the while for pages, and sends forms; in the middle something befalls a copy. */
async function underLoad(what: string, befall: () => Promise<void>): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const count = { asked: 0, repeated: 0, lost: 0, statuses: new Set<number>() };
  let isOver = false;
  const client = async (index: number) => {
    while (performance.now() < until || !isOver) {
      count.asked += 1;
      const once = () => (index % 2 ? ask('GET', '/entitlements/bus-free/') : ask('POST', '/check/results/', 'step=review&move=results&categories=visual'));
      const status = await once().catch(() => {
        count.repeated += 1;
        return once().catch(() => 0);
      });
      count.statuses.add(status);
      if (status !== 200) count.lost += 1;
    }
  };
  const running = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  await after(seconds * 300);
  await befall();
  isOver = true;
  await running;
  console.log(`one copy ${what}: ${count.asked} requests, ${count.repeated} asked once more by the client, ${count.lost} lost (statuses ${[...count.statuses].join(', ')})`);
  failed += count.lost;
}

function ask(method: string, path: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request({ host: '127.0.0.1', port: front, method, path, headers: { host: 'example.cn', ...headers }, agent, timeout: 30_000 }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode!)).once('error', reject);
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', reject).end(body);
  });
}

async function untilAnswered(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await ask('GET', '/').catch(() => 0)) === 200) return;
    await after(100);
  }
  throw new Error('nginx does not answer.');
}

/** The file of deploy/ itself, with what this machine lacks taken out: certificates, ports below 1024, limits on one address. */
function nginxConfig(): string {
  const [first, second] = ports;
  const deployed = readFileSync('deploy/nginx.conf', 'utf8');
  const upstream = /upstream huicantong \{[^}]*\}/.exec(deployed)![0].replace('127.0.0.1:4321', `127.0.0.1:${first}`).replace('127.0.0.1:4322', `127.0.0.1:${second}`);
  const location = /location \/ \{\n\s*proxy_pass[^}]*\}/.exec(deployed)![0];
  return `daemon off; pid ${folder}/nginx.pid; error_log stderr crit;
events { worker_connections 512; }
http { access_log off; ${upstream} server { listen 127.0.0.1:${front}; ${location} } }
`;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
