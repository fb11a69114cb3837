import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '#server/createSite.ts';
import { readStaticFiles } from '#server/StaticFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(folder, 'index.html'), '<html lang="zh-CN"><h1>首页</h1>');
writeFileSync(join(folder, 'site.css'), 'html { color: black }');
writeFileSync(join(folder, 'clip.webm'), '0123456789');
writeFileSync(join(folder, 'clip.vtt'), 'WEBVTT');
mkdirSync(join(folder, 'api'));
writeFileSync(join(folder, 'api/entitlements.json'), '{}');
writeFileSync(join(folder, 'api/entitlements.csv'), 'id');
writeFileSync(join(folder, '500.html'), '<html><h1>网站出了问题</h1>');
mkdirSync(join(folder, 'en'));
writeFileSync(join(folder, 'en/500.html'), '<html lang="en"><h1>Something went wrong</h1>');
const site = createSite(readStaticFiles(folder), (request, response) => {
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
  response.statusCode = 404;
  response.end(request.url);
}, ['video.example.org']);
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => site.close());

describe('the web server', () => {
  it('sends pages with headers that keep everything at home', async () => {
    const response = await fetch(`${base}/`);
    expect(await response.text()).toContain('首页');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('content-security-policy')).toContain("media-src 'self' https://video.example.org;");
    expect(response.headers.get('set-cookie')).toBeNull();
  });
  it('compresses, and answers a known page with 304', async () => {
    const first = await fetch(`${base}/`, { headers: { 'Accept-Encoding': 'br' } });
    expect(first.headers.get('content-encoding')).toBe('br');
    const again = await fetch(`${base}/`, { headers: { 'If-None-Match': first.headers.get('etag')! } });
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
    const late = createSite(readStaticFiles(folder), () => undefined, []);
    rmSync(join(folder, 'gone.mp4'));
    await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve));
    const response = await fetch(`http://127.0.0.1:${(late.address() as AddressInfo).port}/gone.mp4`);
    late.close();
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
      const child = spawn(process.execPath, ['src/server/main.ts'], { env: { ...process.env, ...environment } });
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
  it('says plainly that a port is no number', async () => {
    const { code, output } = await start({ PORT: 'abc' });
    expect(code).toBe(1);
    expect(output).toContain('PORT 要写');
  });
});
