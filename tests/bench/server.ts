/**
 * Requests per second of our server beside nginx in the same run: the same files, compressed beforehand, on loopback.
 * SECONDS bounds each measurement (3). Needs Debian's nginx and wrk; says so loudly where they are missing.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressible } from '#server/HeldFile.ts';
import { readStaticFiles } from '#server/StaticFiles.ts';
import { RunningSite } from '../support/RunningSite.ts';

const seconds = Number(process.env['SECONDS'] ?? 3);
const rounds = 3;
const connections = 32;
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const paths = ['/', '/entitlements/bus-free/', '/plan/', '/en/entitlements/bus-free/'];

const missing = [['nginx', '-v'], ['wrk', '-v']].filter(([command, flag]) => spawnSync(command!, [flag!]).error).map(([command]) => command);
if (missing.length > 0) {
  console.log(`!!! 没有量：这台机器没有 ${missing.join('、')}。 / NOT MEASURED: ${missing.join(' and ')} missing. Debian: apt-get install nginx wrk libnginx-mod-http-brotli-static`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
const encoding = existsSync(brotliModule) ? 'br' : 'gzip';
// nginx drops its rights, and must read what we lay out.
chmodSync(folder, 0o755);
const nginxPort = await freePort();
const address = (port: number, path: string) => `http://127.0.0.1:${port}${path}`;

prepareFiles();
writeFileSync(join(folder, 'nginx.conf'), nginxConfig());
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
const site = await RunningSite.start({ LOG_REQUESTS: process.env['LOG_REQUESTS'] ?? 'on', DRAIN_SECONDS: '0' });
const startMb = site.residentMb.now;
try {
  console.log(`nginx ${/nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr)?.[1]} 1 worker, wrk 1 thread, ${connections} connections, ${encoding}, best of ${rounds} × ${seconds} s; load before: ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`);
  console.log('static page                          ours req/s   nginx req/s   ratio');
  for (const path of paths) {
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turn, so that whatever else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) {
      ours.push(measure(address(site.port, path)));
      theirs.push(measure(address(nginxPort, path)));
    }
    const [best, other] = [Math.max(...ours), Math.max(...theirs)];
    console.log(`${path.padEnd(36)} ${String(Math.round(best)).padStart(10)} ${String(Math.round(other)).padStart(13)}   ${(best / other).toFixed(2)}`);
  }
  console.log('made on request                      ours req/s');
  for (const [name, path, body] of [
    ['check, first page', '/check/', ''],
    ['check, a question answered', '/check/age/', 'step=role&move=next&role=self'],
    ['check, results', '/check/results/', 'step=review&move=results&categories=visual&grade=1&certificate=yes'],
    ['search', '/search/?q=dibao', ''],
    ['no such page', '/nowhere/', ''],
  ] as const) {
    console.log(`${name.padEnd(36)} ${String(Math.round(measure(address(site.port, path), body))).padStart(10)}`);
  }
  console.log(`resident: ${startMb} MB at the start, ${site.residentMb.now} MB after all this (most: ${site.residentMb.most} MB)`);
} finally {
  nginx.kill('SIGQUIT');
  await site.stop();
  rmSync(folder, { recursive: true });
}

/** Requests per second. Throws when an answer was no success. */
function measure(url: string, body = ''): number {
  const script = join(folder, 'post.lua');
  writeFileSync(script, `wrk.method = "POST"; wrk.body = "${body}"; wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"`);
  const output = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, ...(body === '' ? [] : ['-s', script]), url], { encoding: 'utf8' });
  // A ratio of refusals would say nothing.
  if (output.includes('Non-2xx') && !url.endsWith('/nowhere/')) throw new Error(`${url}: ${/Non-2xx.*/.exec(output)![0]}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0);
}

/** Copies the built site and lays the compressed files beside it, compressed as our server does. */
function prepareFiles(): void {
  const root = join(folder, 'site');
  mkdirSync(root);
  const files = readStaticFiles('dist/client');
  for (const path of paths) {
    const target = join(root, path, 'index.html');
    cpSync(resolve('dist/client', `.${path}`, 'index.html'), target, { recursive: true });
    const bytes = readFileSync(target);
    const held = files.get(path);
    if (held?.kind !== 'held' || !isCompressible(held.type)) throw new Error(path);
    writeFileSync(`${target}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${target}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

function nginxConfig(): string {
  return `${encoding === 'br' ? `load_module ${brotliModule};` : ''}
daemon off; pid ${folder}/nginx.pid; worker_processes 1; error_log stderr crit;
events { worker_connections 1024; }
http {
  types { text/html html; }
  charset utf-8; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000; open_file_cache max=2000;
  server { listen 127.0.0.1:${nginxPort}; root ${folder}/site; gzip_static on; ${encoding === 'br' ? 'brotli_static on;' : ''} }
}
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
