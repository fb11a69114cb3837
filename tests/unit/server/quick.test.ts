import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { BlockList, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGracefully } from '#server/closeGracefully.ts';
import { createSite } from '#server/createSite.ts';
import { readStaticFiles } from '#server/StaticFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'quick-'));
const long = Array.from({ length: 20_000 }, (_, index) => `<p>${Math.sin(index)}`).join('');
for (const path of ['', 'entitlements/bus-free', 'long', 'pinyin', 'api']) mkdirSync(join(folder, path), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<html lang="zh-CN"><h1>首页</h1>');
writeFileSync(join(folder, 'pinyin/index.html'), '<html lang="zh-CN"><h1>shǒuyè</h1>');
writeFileSync(join(folder, 'entitlements/bus-free/index.html'), '<html lang="zh-CN"><h1>坐公交</h1>');
writeFileSync(join(folder, 'long/index.html'), `<html>${long}`);
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, 'icon.png'), 'png');
writeFileSync(join(folder, 'clip.webm'), '0123456789');
writeFileSync(join(folder, 'api/entitlements.json'), '{}');
writeFileSync(join(folder, '500.html'), '<html>');
const trustedProxies = new BlockList();
trustedProxies.addAddress('127.0.0.1');

function siteOf(settings: { readonly allowedHosts?: readonly string[]; readonly keepAliveSeconds?: number } = {}) {
  return createSite({
    files: readStaticFiles(folder, join(folder, 'none')),
    renderPage(request, response) {
      response.writeHead(request.url === '/check/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': request.url === '/check/' ? 'no-cache' : 'no-store' });
      response.end(`<html>${request.url!}`);
    },
    renderedRoutes: new Map([['/check/', ['GET', 'HEAD', 'POST', 'OPTIONS']]]),
    languagePaths: ['en'],
    videoHosts: [],
    settings: { allowedHosts: [], trustedProxies, keepAliveSeconds: 5, maxConnections: 500, ...settings },
    log: null,
  });
}

async function opened(site: ReturnType<typeof siteOf>): Promise<number> {
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  return (site.server.address() as AddressInfo).port;
}

const site = siteOf();
let port = 0;
/** How many requests Node's server has read since the test began, and how many of them it answered with a page. */
let readByNode = 0;
let sentByNode = 0;
beforeAll(async () => {
  port = await opened(site);
  site.server.on('request', (_request, response) => {
    readByNode += 1;
    response.once('finish', () => (sentByNode += Number(isPage(response.statusCode))));
  });
});
beforeEach(() => (readByNode = 0));
afterAll(() => {
  site.server.close();
  site.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Whether an answer to GET or HEAD has come to its end; what has no length ends with its connection. */
function isWhole(answer: string, isHead: boolean): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(answer.slice(0, end + 2))?.[1];
  return isHead || / (?:304|204) /.test(answer.slice(0, 13)) || (length !== undefined && answer.length >= end + 4 + Number(length));
}

/** Sends a request and reads its answer; after another that makes the connection Node's, if so wanted. */
function ask(text: string, { fromNode = false, to = port } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    let isAsked = !fromNode;
    // A request that is not whole is never answered: whoever sent it has no more to say.
    const send = (socket: Socket) => void socket.end(Buffer.from(text, 'latin1'));
    const socket = connect({ port: to, host: '127.0.0.1', noDelay: true }, () => (fromNode ? void socket.write('OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n') : send(socket)));
    socket.setEncoding('latin1').on('data', (data) => {
      answer += String(data);
      if (!isWhole(answer, isAsked && text.startsWith('HEAD '))) return;
      if (isAsked) return void socket.destroy();
      isAsked = true;
      answer = '';
      send(socket);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error))).on('close', () => resolve(answer));
  });
}

const withoutDate = (answer: string) => answer.replaceAll(/\r\nDate: [^\r]*/g, '');
const get = (target: string, ...lines: readonly string[]) => `GET ${target} HTTP/1.1\r\n${['Host: a', ...lines].map((line) => `${line}\r\n`).join('')}\r\n`;

const names = ['Accept-Encoding', 'Cookie', 'If-None-Match', 'X-Forwarded-Proto', 'Connection', 'Content-Length', 'Transfer-Encoding', 'Expect', 'Upgrade', 'Host', 'Range', 'User-Agent', 'accept-encoding', 'COOKIE', 'Keep-Alive', 'TE', 'Trailer', 'Proxy-Connection', 'X', 'X_Y', 'Accept-Encoding ', ' Host', '', 'a\tb'];
const values = ['br', 'gzip, br;q=0', 'identity', '*', 'preferences=theme=dark', 'preferences=pinyin=on', 'preferences=__proto__', 'a=b; preferences=size=150', 'https', 'http', 'keep-alive', 'close', 'Keep-Alive', 'keep-alive, close', 'upgrade', 'websocket', '0', '5', 'chunked', '100-continue', '"x"', 'W/"x", "y"', 'bytes=0-3', 'a', 'evil.example', 'a b', '', ' br ', '\tbr', 'br\t', 'b\0r', 'é', '\u007f', 'a\nHost: b', 'a\r\n b'];
const value = fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 20 }).map((text) => Buffer.from(text).toString('latin1')));
const line = fc.tuple(fc.constantFrom(...names), fc.constantFrom(': ', ':', ':  ', ' : '), value).map((parts) => parts.join(''));
const target = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('/', '/entitlements/bus-free/', '/long/', '/icon.svg', '/icon.png', '/api/entitlements.json', '/check/') }, fc.constantFrom('/clip.webm', '/nowhere/', '/entitlements/bus-free', '/?q=1', '/#a', '/%2e/', '//', '/../', '/500.html', 'http://a/', '*', '', '/ /', '/\u00e9', '/healthz', '/long/ HTTP/1.1\r\nHost: b'));
const request = fc.tuple(
  fc.oneof({ weight: 12, arbitrary: fc.constant('GET ') }, fc.constantFrom('HEAD ', 'POST ', 'get ', 'GET  ', ' GET ', 'GET\t', 'G\0T ', 'OPTIONS ')),
  target,
  fc.oneof({ weight: 12, arbitrary: fc.constant(' HTTP/1.1\r\n') }, fc.constantFrom(' HTTP/1.0\r\n', ' HTTP/1.1\n', ' HTTP/1.1 \r\n', ' http/1.1\r\n', ' HTTP/2.0\r\n', '\r\n', ' HTTP/1.1\r')),
  fc.oneof({ weight: 8, arbitrary: fc.constant(['Host: a']) }, fc.constantFrom([], ['Host: a', 'Host: a'], ['Host: a, b'], ['host:a'], ['Host: a/b'], ['Host:'])),
  fc.array(line, { maxLength: 4 }),
  fc.oneof({ weight: 8, arbitrary: fc.constant('\r\n') }, fc.constantFrom('\n', '', '\r\n\r\n', '\r\nX', '\r\nbody\r\n\r\n')),
  fc.oneof({ weight: 8, arbitrary: fc.constant('\r\n') }, fc.constantFrom('\n', '\r', '\r\r\n')),
).map(([method, path, version, host, lines, end, between]) => `${method}${path}${version}${[...host, ...lines].map((each) => each + between).join('')}${end}`);

const isPage = (status: number) => status === 200 || status === 304;

/** Asks each twice, once where Node answers; how many of the first were answered with a page, and not by Node. */
async function compare(cases: readonly string[]): Promise<number> {
  let answered = 0;
  for (let from = 0; from < cases.length; from += 50) {
    const some = cases.slice(from, from + 50);
    sentByNode = 0;
    const whole = await Promise.all(some.map((text) => ask(text)));
    answered += whole.filter((answer) => isPage(Number(answer.slice(9, 12)))).length - sentByNode;
    const byNode = await Promise.all(some.map((text) => ask(text, { fromNode: true })));
    for (const [index, text] of some.entries()) expect(withoutDate(whole[index]!), JSON.stringify(text)).toBe(withoutDate(byNode[index]!));
  }
  return answered;
}

describe('a request that comes in one piece', () => {
  it('is answered byte for byte as Node answers it, whatever it is', async () => {
    const cases = fc.sample(request, { numRuns: Number(process.env['CASES'] ?? 1500), seed: 107 });
    // Or the comparison would be of Node with itself.
    expect(await compare(cases)).toBeGreaterThan(cases.length / 20);
  });
  it('is so with every header and value, and with each header twice', async () => {
    const once = names.flatMap((name) => values.map((value) => get('/', `${name}: ${value}`)));
    const twice = names.flatMap((name) => ['br', 'preferences=theme=dark', '"x"', 'keep-alive'].map((value) => get('/', `${name}: ${value}`, `${name}: a`)));
    expect(await compare([...once, ...twice])).toBeGreaterThan(100);
  });
  it.each([
    ['as programs ask', get('/'), 200],
    ['as browsers ask', get('/entitlements/bus-free/', 'Connection: keep-alive', 'sec-ch-ua: "Chromium";v="141", "Not?A_Brand";v="8"', 'Upgrade-Insecure-Requests: 1', 'User-Agent: Mozilla/5.0 (Linux; Android 6.0)', 'Accept: text/html,*/*;q=0.8', 'Sec-Fetch-Site: same-origin', 'Referer: http://a/', 'Accept-Encoding: gzip, deflate, br, zstd', 'Accept-Language: zh-CN,zh;q=0.9', 'Cookie: preferences=theme=dark'), 200],
    ['as a proxy asks', get('/', 'X-Forwarded-Proto: https', 'X-Forwarded-For: 10.0.0.1'), 200],
    ['for what is known', get('/', 'If-None-Match: *'), 304],
  ])('never meets Node’s module, %s', async (_name, text, status) => {
    const whole = await ask(text);
    expect([readByNode, whole.slice(0, 12)]).toEqual([0, `HTTP/1.1 ${status}`]);
    expect(withoutDate(await ask(text, { fromNode: true }))).toBe(withoutDate(whole));
    expect(readByNode).toBe(2);
    expect(/\r\nDate: (.*)\r/.exec(whole)![1]).toBe(new Date(Date.parse(/\r\nDate: (.*)\r/.exec(whole)![1]!)).toUTCString());
  });
  it('has the page of the check too, once it was made', async () => {
    await ask(get('/check/'));
    readByNode = 0;
    expect(await ask(get('/check/'))).toContain('<html>/check/');
    expect(readByNode).toBe(0);
  });
  it('is refused under another name where names are set', async () => {
    const named = siteOf({ allowedHosts: ['example.cn'] });
    const to = await opened(named);
    expect((await ask(get('/'), { to })).slice(0, 12)).toBe('HTTP/1.1 400');
    expect((await ask('GET / HTTP/1.1\r\nHost: Example.cn:443\r\n\r\n', { to })).slice(0, 12)).toBe('HTTP/1.1 200');
    named.server.close();
  });
});

describe('a connection', () => {
  /** Reads until so many answers have come, or the connection has ended. */
  const talk = (send: (socket: Socket) => void, answers: number, to = port) =>
    new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect({ port: to, host: '127.0.0.1', noDelay: true }, () => send(socket));
      const timer = setTimeout(() => reject(new Error(`no end: ${text.slice(0, 300)}`)), 20_000);
      socket.setEncoding('latin1').on('data', (data) => {
        text += String(data);
        if ((text.match(/HTTP\/1\.1 /g) ?? []).length >= answers && (text.endsWith('</h1>') || text.endsWith('/'))) socket.end();
      });
      socket.on('error', reject).on('close', () => {
        clearTimeout(timer);
        resolve(text);
      });
    });
  const statuses = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  const inTurn = (...pieces: readonly string[]) => (socket: Socket) => void pieces.reduce((done, piece) => done.then(() => new Promise((next) => setTimeout(next, 30))).then(() => void socket.write(piece)), Promise.resolve());

  it('goes on from one kind of request to the other, in order', async () => {
    const post = 'POST /check/ HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b';
    const text = await talk(inTurn(get('/'), get('/entitlements/bus-free/'), post, get('/'), get('/nowhere/')), 5);
    expect(statuses(text)).toEqual([200, 200, 200, 200, 404]);
    expect(readByNode).toBe(3);
  });
  it('keeps the order of requests sent at once', async () => {
    const text = await talk((socket) => void socket.write(`${get('/')}${get('/nowhere/')}${get('/entitlements/bus-free/')}`), 3);
    expect(statuses(text)).toEqual([200, 404, 200]);
    expect(Buffer.from(text, 'latin1').toString('utf8')).toMatch(/首页[^]*\/nowhere\/[^]*坐公交<\/h1>$/);
  });
  it('takes a request that comes in two pieces after one that came whole', async () => {
    const text = await talk(inTurn(get('/'), 'GET /entitlements/bus-free/ HT', 'TP/1.1\r\nHost: a\r\n\r\n'), 2);
    expect(statuses(text)).toEqual([200, 200]);
  });
  it('ends after a thousand requests, and says so before', async () => {
    const text = await talk((socket) => {
      let sent = 0;
      const next = () => (sent += 1) <= 1001 && socket.write(get('/icon.png', 'If-None-Match: *'));
      socket.on('data', next);
      next();
    }, 2000);
    expect(statuses(text)).toHaveLength(1000);
    expect(text.match(/Connection: close/g)).toHaveLength(1);
    expect(text.slice(text.lastIndexOf('HTTP/1.1'))).toContain('Connection: close');
  });
  it('loses nothing to a reader who is slow', async () => {
    const many = 200;
    const page = get('/long/', 'Accept-Encoding: br');
    const chunks: Buffer[] = [];
    await new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.pause();
      let left = many;
      const send = setInterval(() => {
        socket.write(left === 0 ? get('/nowhere/') : page);
        if (--left < 0) clearInterval(send);
      }, 1);
      setTimeout(() => socket.resume(), 1000);
      socket.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (chunk.subarray(-9).toString() === '/nowhere/') socket.destroy();
      });
      socket.on('error', reject).on('close', () => resolve());
    });
    const read = Buffer.concat(chunks).toString('latin1');
    expect(statuses(read)).toEqual([...Array.from({ length: many }, () => 200), 404]);
    expect(read.length).toBe(many * (await ask(page)).length + (await ask(get('/nowhere/'))).length);
  });
  it('of someone who reads nothing does not fill the memory', async () => {
    let most = 0;
    const watch = (there: Socket) => {
      const timer = setInterval(() => (most = Math.max(most, there.writableLength)), 1);
      there.on('close', () => clearInterval(timer));
    };
    site.server.on('connection', watch);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }).pause();
    await new Promise((next) => socket.once('connect', next));
    for (let sent = 0; sent < 500; sent += 1) {
      socket.write(get('/long/', 'Accept-Encoding: br'));
      await new Promise((next) => setTimeout(next, 1));
    }
    site.server.off('connection', watch);
    socket.destroy();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1_000_000);
  });
  it('that is silent between requests ends in its time', async () => {
    const short = siteOf({ keepAliveSeconds: 1 });
    const to = await opened(short);
    const started = performance.now();
    expect(statuses(await talk((socket) => void socket.write(get('/')), 9, to))).toEqual([200]);
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(performance.now() - started).toBeLessThan(6000);
    short.server.close();
  });
  it('that brings nothing at all is told 408', async () => {
    const started = performance.now();
    expect((await talk(() => undefined, 9)).slice(0, 12)).toBe('HTTP/1.1 408');
    expect(performance.now() - started).toBeGreaterThan(9000);
  }, 20_000);
  it('holds up no end', async () => {
    const ending = siteOf();
    const to = await opened(ending);
    ending.setReady(true);
    const idle = talk((socket) => void socket.write(get('/')), 9, to);
    await new Promise((next) => setTimeout(next, 100));
    expect(await closeGracefully(ending, { drainSeconds: 0, shutdownSeconds: 3 })).toBe(true);
    expect(statuses(await idle)).toEqual([200]);
  });
  it('is told that it ends once the site leaves', async () => {
    const ending = siteOf();
    const to = await opened(ending);
    ending.setReady(true);
    const text = talk(inTurn(get('/'), get('/')), 9, to);
    await new Promise((next) => setTimeout(next, 45));
    ending.setReady(false);
    expect(await text).toContain('Connection: close');
    ending.server.close();
  });
});
