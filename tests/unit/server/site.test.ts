import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { BlockList, connect, type AddressInfo } from 'node:net';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeGracefully } from '#server/closeGracefully.ts';
import { createSite, type Site } from '#server/createSite.ts';
import { RequestLog } from '#server/RequestLog.ts';
import { readStaticFiles } from '#server/StaticFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(folder, 'index.html'), '<html lang="zh-CN"><h1>首页</h1>');
writeFileSync(join(folder, 'site.css'), 'html { color: black }');
writeFileSync(join(folder, 'sw.js'), 'self');
writeFileSync(join(folder, 'clip.webm'), '0123456789');
writeFileSync(join(folder, 'clip.vtt'), 'WEBVTT');
mkdirSync(join(folder, 'api'));
writeFileSync(join(folder, 'api/entitlements.json'), '{}');
writeFileSync(join(folder, 'api/entitlements.csv'), 'id');
writeFileSync(join(folder, '500.html'), '<html><h1>网站出了问题</h1>');
mkdirSync(join(folder, 'en'));
writeFileSync(join(folder, 'en/500.html'), '<html lang="en"><h1>Something went wrong</h1>');
const trustedProxies = new BlockList();
trustedProxies.addAddress('127.0.0.1');

function siteWith(settings: { readonly allowedHosts?: readonly string[]; readonly trustedProxies?: BlockList } = {}, log: RequestLog | null = null) {
  return createSite({
    files: readStaticFiles(folder, join(folder, 'none')),
    renderPage: async (request, response, _next, form) => {
      if (request.url?.includes('/broken/')) throw new Error('planted');
      // As Astro answers when a page cannot be made.
      if (request.url?.includes('/answered/')) {
        response.writeHead(500, { 'Content-Length': '6' });
        response.write('Astro');
        response.end('!');
        return;
      }
      if (request.url?.includes('/given-up/')) {
        response.statusCode = 500;
        response.end('Internal Server Error');
        return;
      }
      if (request.url?.startsWith('/stuck/')) await new Promise(() => undefined);
      if (request.url?.startsWith('/slow/')) await new Promise((resolve) => setTimeout(resolve, 300));
      if (request.url === '/form/') {
        const { body } = request as IncomingMessage & { body: Buffer | AsyncIterable<Buffer> | undefined };
        let text = '';
        try {
          for await (const chunk of body === undefined || Buffer.isBuffer(body) ? [body ?? ''] : body) text += String(chunk);
        } catch {
          response.statusCode = 413;
        }
        if (form.isForeign) response.statusCode = 403;
        response.writeHead(response.statusCode, { 'content-type': 'text/html; charset=utf-8', 'cache-control': request.method === 'GET' ? 'no-cache' : 'no-store' });
        response.end(`<html>${text}${form.isSecure ? ' over TLS' : ''}${Object.keys(request.headers).join()}`);
        return;
      }
      response.statusCode = 404;
      response.end(request.url);
    },
    renderedRoutes: new Map([['/search/', ['GET', 'HEAD', 'OPTIONS']], ['/form/', ['GET', 'HEAD', 'POST', 'OPTIONS']], ['/slow/', ['GET']]]),
    languagePaths: ['en'],
    videoHosts: ['video.example.org'],
    settings: { allowedHosts: [], trustedProxies: new BlockList(), keepAliveSeconds: 5, maxConnections: 100, ...settings },
    log,
  });
}

async function listening({ server }: Site): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends bytes as they are, and reads until the other side closes. */
function raw(address: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setEncoding('latin1').on('data', (data) => (answer += String(data))).on('close', () => resolve(answer)).on('error', reject);
  });
}

const site = siteWith();
let base = '';

beforeAll(async () => {
  base = await listening(site);
  site.setReady(true);
});
afterAll(() => site.server.close());

describe('the web server', () => {
  it('sends pages with headers that keep everything at home', async () => {
    const response = await fetch(`${base}/`);
    expect(await response.text()).toContain('首页');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('content-security-policy')).toContain("media-src 'self' https://video.example.org;");
    expect(response.headers.get('set-cookie')).toBeNull();
  });
  it('lets no cache keep the worker, and lets it run', async () => {
    const { headers } = await fetch(`${base}/sw.js`);
    expect([headers.get('cache-control'), headers.get('content-type')]).toEqual(['no-cache', 'text/javascript; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("worker-src 'self'");
  });
  it('compresses, and answers a known page with 304', async () => {
    const first = await fetch(`${base}/`, { headers: { 'Accept-Encoding': 'br' } });
    expect(first.headers.get('content-encoding')).toBe('br');
    const again = await fetch(`${base}/`, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });
  it('sends a video in the part asked for, never compressed, and with the headers of every page', async () => {
    const get = (headers: Record<string, string>, method = 'GET') => fetch(`${base}/clip.webm`, { method, headers: { 'Accept-Encoding': 'br', ...headers } });
    const whole = await get({});
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([200, 'video/webm', 'bytes']);
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await whole.text()).toBe('0123456789');

    for (const [range, text, told] of [['bytes=2-4', '234', 'bytes 2-4/10'], ['bytes=7-', '789', 'bytes 7-9/10'], ['bytes=-1', '9', 'bytes 9-9/10']] as const) {
      const part = await get({ Range: range });
      expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, told, text]);
    }
    const head = await get({}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
    // Without this word of our own, fetch would ask past every cache.
    expect((await get({ 'If-None-Match': whole.headers.get('etag')!, 'Cache-Control': 'max-age=0' })).status).toBe(304);
    // A part of a file that has changed since would not fit the part the browser has.
    expect((await get({ Range: 'bytes=2-4', 'If-Range': '"another"' })).status).toBe(200);
  });
  it('refuses a range that the video does not have, and says how long it is', async () => {
    const response = await fetch(`${base}/clip.webm`, { headers: { Range: 'bytes=50-' } });
    expect([response.status, response.headers.get('content-range'), await response.text()]).toEqual([416, 'bytes */10', '']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
  it('answers 404 when a video has gone since the start', async () => {
    writeFileSync(join(folder, 'gone.mp4'), 'x');
    const late = siteWith();
    rmSync(join(folder, 'gone.mp4'));
    const response = await fetch(`${await listening(late)}/gone.mp4`);
    late.server.close();
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([404, null, '']);
  });
  it('lets pages of other sites read the open data, and nothing else', async () => {
    const allowed = async (path: string) => (await fetch(`${base}${path}`)).headers.get('access-control-allow-origin');
    expect(await allowed('/api/entitlements.json')).toBe('*');
    expect(await allowed('/api/entitlements.csv')).toBe('*');
    for (const path of ['/', '/clip.vtt', '/api/check', '/api/search?q=a', '/nowhere']) expect(await allowed(path), path).toBeNull();
    expect((await fetch(`${base}/api/entitlements.csv`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
  it('sends captions as WebVTT', async () => {
    expect((await fetch(`${base}/clip.vtt`)).headers.get('content-type')).toBe('text/vtt; charset=utf-8');
  });
  it('tells a fault of ours calmly, with a page and status 500', async () => {
    const response = await fetch(`${base}/broken/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('网站出了问题');
  });
  it('tells it in the language of the address', async () => {
    const tells = async (path: string) => (await fetch(`${base}${path}`)).text();
    for (const path of ['/en/broken/', '/en/broken/?q=a', '/en/answered/', '/en/given-up/']) expect(await tells(path), path).toContain('lang="en"');
    for (const path of ['/enough/broken/', '/broken/en/', '/xx/broken/']) expect(await tells(path), path).toContain('网站出了问题');
  });
  it('tells it also where the page handler has answered for itself', async () => {
    const response = await fetch(`${base}/answered/`, { headers: { Cookie: 'preferences=theme=dark' } });
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([500, 'text/html; charset=utf-8', 'no-store']);
    expect(await response.text()).toBe('<html data-theme="dark"><h1>网站出了问题</h1>');
  });
  it('has no address for the page of its own faults', async () => {
    for (const path of ['/500.html', '/en/500.html']) expect((await fetch(`${base}${path}`)).status, path).toBe(404);
  });
  it('passes a wrong address on with its slash, and never as broken bytes', async () => {
    expect(await (await fetch(`${base}/nowhere`)).text()).toBe('/nowhere/');
    expect((await fetch(`${base}/%ff`)).status).toBe(404);
  });
  it('adds the missing slash of the search page and keeps the query', async () => {
    const response = await fetch(`${base}/search?q=a`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/search/?q=a']);
  });
});

const everyHeader = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'];

describe('headers of every response', () => {
  it.each([
    ['200', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['304', 'GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n'],
    ['308', 'GET /search HTTP/1.1\r\nHost: a\r\n'],
    ['400', 'GET / HTTP/1.1\r\n'],
    ['400', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n'],
    ['400', 'GET / HTTP/1.1\r\nHost: a b\r\n'],
    ['400', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n'],
    ['400', 'this is no request\r\n'],
    ['400', 'GET nowhere HTTP/1.1\r\nHost: a\r\n'],
    ['400', 'POST /form/ HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n'],
    ['404', 'GET /nowhere/ HTTP/1.1\r\nHost: a\r\n'],
    ['405', 'POST / HTTP/1.1\r\nHost: a\r\n'],
    ['405', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n'],
    ['413', 'POST /form/ HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n'],
    ['417', 'POST /form/ HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n'],
    ['431', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n`],
    ['500', 'GET /broken/ HTTP/1.1\r\nHost: a\r\n'],
    ['503', 'GET /readyz HTTP/1.1\r\nHost: a\r\n'],
  ])('stand on a %s (%#)', async (status, request) => {
    const starting = siteWith();
    const answer = await raw(await listening(starting), `${request}Connection: close\r\n\r\n`);
    starting.server.close();
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    const head = answer.split('\r\n\r\n')[0]!.toLowerCase();
    for (const name of everyHeader) expect(head, name).toContain(`\r\n${name}: `);
    expect(head).not.toContain('unsafe-inline');
    expect(head).not.toContain('strict-transport-security');
  });
  it('stand on the answer to nonsense that follows a sound request', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write('HEAD /site.css HTTP/1.1\r\nHost: a\r\n\r\n'));
      socket.once('data', () => setTimeout(() => socket.write('nonsense\r\n\r\n'), 50));
      socket.on('data', (data) => (text += String(data))).on('close', () => resolve(text));
    });
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });
  it('sends no body with the answer to a broken HEAD, which nobody would read', async () => {
    expect((await raw(base, 'GET /\xff HTTP/9.9\r\n\r\n')).split('\r\n\r\n')[1]).not.toBe('');
    const answer = await raw(base, 'HEAD /\xff HTTP/9.9\r\n\r\n');
    expect([answer.slice(0, 12), answer.split('\r\n\r\n')[1]]).toEqual(['HTTP/1.1 400', '']);
  });
  it('bind the browser to TLS only where a proxy that we trust says so', async () => {
    const behind = siteWith({ trustedProxies });
    const address = await listening(behind);
    const hstsOf = async (base: string, headers: Record<string, string>) => (await fetch(`${base}/`, { headers })).headers.get('strict-transport-security');
    expect(await hstsOf(address, { 'X-Forwarded-Proto': 'https' })).toBe('max-age=31536000');
    expect(await hstsOf(address, {})).toBeNull();
    expect(await hstsOf(base, { 'X-Forwarded-Proto': 'https' })).toBeNull();
    expect(await (await fetch(`${address}/form/`, { method: 'POST', headers: { 'X-Forwarded-Proto': 'https' } })).text()).toContain('over TLS');
    behind.server.close();
  });
});

describe('addresses and methods', () => {
  it('compares tags weakly, in lists and with a star', async () => {
    const { headers } = await fetch(`${base}/`, { headers: { 'Accept-Encoding': 'gzip' } });
    const statusWith = async (tags: string, encoding = 'gzip') => (await fetch(`${base}/`, { headers: { 'If-None-Match': tags, 'Accept-Encoding': encoding, 'Cache-Control': 'max-age=0' } })).status;
    const etag = headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const tags of [etag, `W/${etag}`, `"other", W/${etag}`, '*']) expect(await statusWith(tags), tags).toBe(304);
    for (const tags of ['"other"', etag.slice(1, -1), '']) expect(await statusWith(tags), tags).toBe(200);
    expect(await statusWith(etag, 'br'), 'other bytes').toBe(200);
  });
  it('sends no encoding that was refused', async () => {
    const encodingOf = async (accepted: string) => (await fetch(`${base}/`, { headers: { 'Accept-Encoding': accepted } })).headers.get('content-encoding');
    expect(await encodingOf('br;q=0, gzip')).toBe('gzip');
    expect(await encodingOf('br;q=0, gzip;q=0')).toBeNull();
    expect(await encodingOf('*')).toBe('br');
    expect(await encodingOf('brotli')).toBeNull();
  });
  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', '/site.css', '/form/', '/nowhere/', '/healthz']) {
      const [head, get] = await Promise.all([fetch(`${base}${path}`, { method: 'HEAD' }), fetch(`${base}${path}`)]);
      expect([head.status, head.headers.get('content-type'), await head.text()], path).toEqual([get.status, get.headers.get('content-type'), '']);
      expect(head.headers.get('content-length'), path).toBe(get.headers.get('content-length'));
    }
  });
  it('says which methods an address takes', async () => {
    const askWith = async (method: string, path: string) => {
      const { status, headers } = await fetch(`${base}${path}`, { method });
      return [status, headers.get('allow')];
    };
    expect(await askWith('POST', '/site.css')).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await askWith('DELETE', '/search/')).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await askWith('PUT', '/form/')).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(await askWith('OPTIONS', '/form/')).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    expect(await askWith('POST', '/nowhere/')).toEqual([404, null]);
    expect(await askWith('POST', '/healthz')).toEqual([405, 'GET, HEAD']);
  });
  it('leads dots and doubled slashes to the address they mean, never elsewhere', async () => {
    const locationOf = async (path: string) => /location: (.*)/i.exec(await raw(base, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`))?.[1];
    expect(await locationOf('/x/../site.css')).toBe('/site.css');
    expect(await locationOf('//search')).toBe('/search/');
    for (const path of ['//evil.example/', '/\\\\evil.example/', '/%2f/evil.example/', 'http://evil.example/nowhere']) expect(await locationOf(path), path).toBeUndefined();
  });
  it('understands a whole address in the request line', async () => {
    expect(await raw(base, 'GET http://a/site.css HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('html { color: black }');
  });
  it('answers only to its own names where they are set, but to probes under any', async () => {
    const named = siteWith({ allowedHosts: ['example.cn'] });
    const address = await listening(named);
    const statusAs = async (host: string, path = '/') => (await raw(address, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).slice(9, 12);
    expect(await statusAs('example.cn')).toBe('200');
    expect(await statusAs('EXAMPLE.cn:443')).toBe('200');
    expect(await statusAs('evil.example')).toBe('400');
    expect(await statusAs('example.cn.evil.example')).toBe('400');
    expect(await statusAs('10.0.0.9', '/healthz')).toBe('200');
    named.server.close();
  });
  it('shows pages on request only the headers that a cache knows of', async () => {
    const spoofed = await fetch(`${base}/form/`, { method: 'POST', headers: { 'X-Forwarded-Host': 'evil.example', 'X-Original-URL': '/', 'X-HTTP-Method-Override': 'PUT', Cookie: 'a=b', 'Content-Type': 'text/plain' } });
    expect(await spoofed.text()).toBe('<html>host,cookie,content-type');
  });
});

describe('forms', () => {
  const post = (headers: Record<string, string>, body = 'a=1') => fetch(`${base}/form/`, { method: 'POST', body, headers });

  it('are told when another site sent them', async () => {
    for (const site of ['cross-site', 'same-site', 'nonsense']) expect((await post({ 'Sec-Fetch-Site': site })).status, site).toBe(403);
    for (const site of ['same-origin', 'none']) expect((await post({ 'Sec-Fetch-Site': site })).status, site).toBe(200);
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1.evil.example']) {
      const answer = await raw(base, `POST /form/ HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${origin}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      expect(answer.slice(9, 12), origin).toBe('403');
    }
    expect((await raw(base, 'POST /form/ HTTP/1.1\r\nHost: a.cn\r\nOrigin: https://a.cn\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')).slice(9, 12)).toBe('200');
  });
  it('may have 16 kB, counted as they come in', async () => {
    expect((await post({}, 'a'.repeat(16 * 1024))).status).toBe(200);
    expect((await post({}, 'a'.repeat(16 * 1024 + 1))).status).toBe(413);
    const chunk = `1000\r\n${'a'.repeat(0x1000)}\r\n`;
    const chunked = await raw(base, `POST /form/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}0\r\n\r\n`);
    expect(chunked.slice(9, 12)).toBe('413');
    expect(chunked.toLowerCase()).toContain('connection: close');
  });
  it('are compressed on the way back', async () => {
    expect((await post({ 'Accept-Encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
  });
});

describe('pages that are never finished', () => {
  it('hold nobody up once those who asked have gone', async () => {
    const leaving = new AbortController();
    const asked = Array.from({ length: 5 }, () => fetch(`${base}/stuck/`, { signal: leaving.signal }).catch(() => 'gone'));
    const later = fetch(`${base}/slow/`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    leaving.abort();
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 5 }, () => 'gone'));
    expect((await later).status).toBe(404);
  });
});

describe('the log', () => {
  it('holds no page, word, person or number of a person', async () => {
    const path = join(folder, 'log');
    const descriptor = openSync(path, 'w');
    const log = new RequestLog(descriptor);
    mkdirSync(join(folder, 'en/entitlements/bus-free'), { recursive: true });
    writeFileSync(join(folder, 'en/entitlements/bus-free/index.html'), '<html>');
    const logged = siteWith({}, log);
    const address = await listening(logged);
    logged.setReady(true);
    const headers = { 'User-Agent': 'secret-agent', Cookie: 'preferences=theme=dark', 'X-Forwarded-For': '10.9.8.7', Referer: `${address}/secret-page/` };
    await fetch(`${address}/en/entitlements/bus-free/?q=secret-word`, { headers });
    await fetch(`${address}/form/`, { method: 'POST', body: 'secret-body', headers });
    await fetch(`${address}/secret-path/`, { headers });
    await fetch(`${address}/clip.webm`, { headers });
    logged.server.close();
    log.close();
    closeSync(descriptor);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/secret|bus-free|127\.0\.0\.1|10\.9\.8\.7|dark|cookie/i);
    const entries = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`)).toEqual(['GET /en/entitlements/* 200', 'POST /* 200', 'GET - 404', 'GET /* 200']);
    for (const entry of entries) expect(Object.keys(entry)).toEqual(['time', 'method', 'route', 'status', 'ms', 'bytes']);
  });
});

describe('a log that nobody reads fast enough', () => {
  it('counts the lines that it drops', () => {
    const path = join(folder, 'full-log');
    const descriptor = openSync(path, 'w');
    const log = new RequestLog(descriptor);
    const requests = 20_000;
    for (let index = 0; index < requests; index += 1) log.add({ method: 'GET', route: '/*', status: 200, ms: index / 7, bytes: index });
    log.close();
    closeSync(descriptor);
    const lines = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { readonly dropped?: number });
    expect(lines.at(-1)!.dropped).toBe(requests - (lines.length - 1));
    expect(lines.length).toBeGreaterThan(requests / 4);
  });
});

describe('ending', () => {
  it('says that it is not ready, finishes what is under way and keeps no connection', async () => {
    const ending = siteWith();
    const address = await listening(ending);
    ending.setReady(true);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const slow = fetch(`${address}/slow/`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closing = closeGracefully(ending, { drainSeconds: 1, shutdownSeconds: 5 });
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const late = await fetch(`${address}/`);
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    expect((await slow).status).toBe(404);
    expect(await closing).toBe(true);
    await expect(fetch(`${address}/`)).rejects.toThrow();
  });
  it('does not wait for ever for someone who reads nothing', async () => {
    const ending = siteWith();
    const socket = connect(Number(new URL(await listening(ending)).port), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHo'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await closeGracefully(ending, { drainSeconds: 0, shutdownSeconds: 1 })).toBe(false);
    socket.destroy();
  });
});

describe('preferences in a cookie', () => {
  const get = (path: string, cookie: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers: { Cookie: cookie, ...headers } });

  it.each(['br', 'gzip', 'identity'])('are written on <html>, in %s', async (encoding) => {
    const response = await get('/', 'other=1; preferences=theme=dark&size=150', { 'Accept-Encoding': encoding });
    expect(await response.text()).toBe('<html data-theme="dark" data-size="150" lang="zh-CN"><h1>首页</h1>');
    expect(response.headers.get('content-length')).not.toBeNull();
  });
  it('make a page of its own for caches', async () => {
    const plain = await get('/', '');
    const dark = await get('/', 'preferences=theme=dark');
    expect(dark.headers.get('vary')).toBe('Accept-Encoding, Cookie');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding, Cookie');
    expect(dark.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const validator = { 'If-None-Match': dark.headers.get('etag')! };
    expect((await get('/', 'preferences=theme=dark', validator)).status).toBe(304);
    expect((await get('/', '', validator)).status, 'another choice is another page').toBe(200);
  });
  it.each(['preferences=theme=pink', 'preferences="><script>', 'preferences=%ff', 'preferences', ''])('that make no sense change nothing: %s', async (cookie) => {
    expect(await (await get('/', cookie)).text()).toBe('<html lang="zh-CN"><h1>首页</h1>');
  });
  it('touch pages only', async () => {
    const response = await get('/site.css', 'preferences=theme=dark');
    expect(await response.text()).toBe('html { color: black }');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
  });
  it('reach the page of our own fault too', async () => {
    expect(await (await get('/broken/', 'preferences=theme=dark')).text()).toContain('<html data-theme="dark"');
  });
});

describe('starting', () => {
  const start = (environment: Record<string, string>) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, ...environment } });
      let output = '';
      child.stderr.on('data', (data) => (output += data));
      child.on('exit', (code) => resolve({ code, output }));
    });

  it('says plainly that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, output } = await start({ PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`127.0.0.1:${port} 已经被别的程序占用`);
  });
  it('names every setting that makes no sense, in two languages', async () => {
    const { code, output } = await start({ PORT: '-1', TRUSTED_PROXIES: '10.0.0.0/33', SITE_ORIGIN: 'example.cn', LOG_REQUESTS: 'maybe', ALLOWED_HOSTS: 'a b' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'TRUSTED_PROXIES', 'SITE_ORIGIN', 'LOG_REQUESTS', 'ALLOWED_HOSTS']) expect(output.match(new RegExp(name, 'g'))?.length, name).toBeGreaterThanOrEqual(2);
  });
  it('says plainly that a port is no number', async () => {
    const { code, output } = await start({ PORT: 'abc' });
    expect(code).toBe(1);
    expect(output).toContain('PORT 要写');
  });
});
