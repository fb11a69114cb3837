import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from '#server/headers.ts';
import { isCompressible } from '#server/HeldFile.ts';
import { readStaticFiles } from '#server/StaticFiles.ts';
import { RunningSite } from '../support/RunningSite.ts';
import { medianOf } from './medianOf.ts';

const rounds = 7;
const connections = 32;
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const paths = ['/', '/entitlements/bus-free/', '/plan/', '/en/entitlements/bus-free/'];
const madeOnRequest = [
  ['check, first page', '/check/', ''],
  ['check, a question answered', '/check/age/', 'step=role&move=next&role=self'],
  ['check, results', '/check/results/', 'step=review&move=results&categories=visual&grade=1&certificate=yes'],
  ['search', '/search/?q=dibao', ''],
  ['no such page', '/nowhere/', ''],
] as const;

/** The section "server". */
export interface RequestRates {
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly encoding: 'br' | 'gzip';
  /**
   * Requests a second for pages that all hold, compressed beforehand: medians of the rounds. `bare` is Node's HTTP server
   * with nothing of ours. `beside…` are medians of the ratios within a round, for the machine may be twice as fast in the next.
   */
  readonly held: readonly { readonly path: string; readonly ours: number; readonly nginx: number; readonly bare: number; readonly besideNginx: number; readonly besideBare: number }[];
  /** Requests a second for pages that our server makes anew each time. */
  readonly made: readonly { readonly name: string; readonly isForm: boolean; readonly ours: number }[];
  readonly residentMb: { readonly atStart: number; readonly after: number; readonly most: number };
}

/** What must be installed and is not; empty where everything is there. */
export function missingForRequestRates(): readonly string[] {
  return [['nginx', '-v'], ['wrk', '-v']].filter(([command, flag]) => spawnSync(command!, [flag!]).error).map(([command]) => command!);
}

export function nginxVersion(): string | null {
  return /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '')?.[1] ?? null;
}

/**
 * Requests per second of our server beside nginx on loopback. Both do the same: send the same files, compressed beforehand,
 * with the same headers, and note each request in one line. Needs a build, nginx and wrk.
 * @param seconds of each measurement of a held page; those made on request, once each, take three times as long
 */
export async function requestRates(seconds: number): Promise<RequestRates> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
  const encoding = existsSync(brotliModule) ? 'br' : 'gzip';
  // nginx drops its rights, and must read what we lay out.
  chmodSync(folder, 0o755);
  const nginxPort = await freePort();
  prepareFiles(folder);
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(folder, nginxPort, encoding));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  const bare = spawn(process.execPath, ['tests/bench/bareServer.ts', join(folder, 'site'), encoding, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] });
  const barePort = Number(String((await once(bare.stdout, 'data'))[0]));
  const site = await RunningSite.start({ LOG_REQUESTS: process.env['LOG_REQUESTS'] ?? 'on', DRAIN_SECONDS: '0' });
  const atStart = site.residentMb.now;
  const rate = (port: number, path: string) => measure(`http://127.0.0.1:${port}${path}`, '', { folder, encoding, seconds });
  try {
    const held = paths.map((path) => {
      // In turn, so that whatever else the machine does falls on all.
      const taken = Array.from({ length: rounds }, () => ({ ours: rate(site.port, path), nginx: rate(nginxPort, path), bare: rate(barePort, path) }));
      const middle = (of: (round: (typeof taken)[number]) => number) => medianOf(taken.map(of));
      return { path, ours: middle(({ ours }) => ours), nginx: middle(({ nginx }) => nginx), bare: middle(({ bare }) => bare), besideNginx: middle(({ ours, nginx }) => ours / nginx), besideBare: middle(({ ours, bare }) => ours / bare) };
    });
    const made = madeOnRequest.map(([name, path, body]) => ({ name, isForm: body !== '', ours: measure(`${site.base}${path}`, body, { folder, encoding, seconds: 3 * seconds }) }));
    const { now, most } = site.residentMb;
    return { connections, rounds, seconds, encoding, held, made, residentMb: { atStart, after: now, most } };
  } finally {
    nginx.kill('SIGQUIT');
    bare.kill();
    await site.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Requests per second. Throws when an answer was no success. */
function measure(url: string, body: string, { folder, encoding, seconds }: { folder: string; encoding: string; seconds: number }): number {
  const script = join(folder, 'post.lua');
  writeFileSync(script, `wrk.method = "POST"; wrk.body = "${body}"; wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"`);
  const output = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, ...(body === '' ? [] : ['-s', script]), url], { encoding: 'utf8' });
  // A ratio of refusals would say nothing.
  if (output.includes('Non-2xx') && !url.endsWith('/nowhere/')) throw new Error(`${url}: ${/Non-2xx.*/.exec(output)![0]}`);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0);
  // No answer within the time is no rate, and would go into the page as one.
  if (rate === 0) throw new Error(`${url}: no answer within ${seconds} s`);
  return rate;
}

/** Copies the built site and lays the compressed files beside it, compressed as our server does. */
function prepareFiles(folder: string): void {
  const root = join(folder, 'site');
  mkdirSync(root);
  const files = readStaticFiles('dist/client', 'dist/server/compressed');
  for (const path of paths) {
    const target = join(root, path, 'index.html');
    cpSync(resolve('dist/client', `.${path}`, 'index.html'), target, { recursive: true });
    const bytes = readFileSync(target);
    const held = files.get(path);
    if (held?.kind !== 'held' || !isCompressible(held.type)) throw new Error(path);
    writeFileSync(`${target}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${target}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}

function nginxConfig(folder: string, nginxPort: number, encoding: string): string {
  return `${encoding === 'br' ? `load_module ${brotliModule};` : ''}
daemon off; pid ${folder}/nginx.pid; worker_processes 1; error_log stderr crit;
events { worker_connections 1024; }
http {
  types { text/html html; }
  log_format lines escape=json '{"time":"$time_iso8601","method":"$request_method","status":$status,"seconds":$request_time,"bytes":$body_bytes_sent}';
  charset utf-8; access_log ${folder}/access.log lines buffer=64k flush=1s; sendfile on; tcp_nopush on; keepalive_requests 1000; open_file_cache max=2000;
  ${Object.entries({ ...securityHeaders([]), 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Cookie' }).map(([name, value]) => `add_header ${name} "${value}";`).join(' ')}
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
