import { createServer, STATUS_CODES, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answerBrokenRequests } from './answerBrokenRequests.ts';
import { asUtf8Address } from './asUtf8Address.ts';
import { cameOverTls } from './cameOverTls.ts';
import { encodingFor, type Encoding } from './encodingFor.ts';
import { openToAll, securityHeaders, transportSecurity } from './headers.ts';
import { HeadEnd } from './HeadEnd.ts';
import { HeldFile, isCompressible } from './HeldFile.ts';
import { isForeign } from './isForeign.ts';
import { isKnown } from './isKnown.ts';
import { plainBody, plainHeaders, rawAnswer } from './plainAnswer.ts';
import { PreferredPages } from './PreferredPages.ts';
import { QuickConnections, type QuickAnswer } from './QuickConnections.ts';
import { readBody } from './readBody.ts';
import type { HeadersLookedAt, PlainRequest } from './readPlainRequest.ts';
import { isOurHost, refusalOf } from './refusalOf.ts';
import { RenderedPage } from './RenderedPage.ts';
import type { RequestLog } from './RequestLog.ts';
import { routeOf } from './routeOf.ts';
import type { Settings } from './Settings.ts';
import { hashOf, type StaticFile } from './StaticFiles.ts';
import { stream } from './stream.ts';
import { Turns } from './Turns.ts';

/** What the server found out about a form before its page is made; the page says it in words. */
export interface SentForm {
  /** Another site sent it. */
  readonly isForeign: boolean;
  /** The person's connection is encrypted. */
  readonly isSecure: boolean;
}

/** The built site's handler for pages made on request. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: undefined, form: SentForm) => Promise<void> | void;

export interface Site {
  readonly server: Server;
  /** Says that this copy takes requests (true), or that a balancer should send them elsewhere and connections should end (false). */
  setReady(ready: boolean): void;
  /** Ends connections on which nothing is under way. */
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/** What a site is made of. */
interface SiteParts {
  /** Built files by address. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** Renders a page on request, 404 included. */
  readonly renderPage: PageHandler;
  /** Addresses of pages made on request, and the methods each takes. */
  readonly renderedRoutes: ReadonlyMap<string, readonly string[]>;
  /** Paths of the further languages, e.g. `en`. */
  readonly languagePaths: readonly string[];
  /** Hosts other than this one that a sign-language video may come from. */
  readonly videoHosts: readonly string[];
  readonly settings: Pick<Settings, 'allowedHosts' | 'trustedProxies' | 'keepAliveSeconds' | 'maxConnections'>;
  /** Null when nothing is to be noted. */
  readonly log: RequestLog | null;
}

/** Stands for all methods where the page itself refuses those it does not take, in words of its own. */
const anyMethod = '*';
const fileMethods = ['GET', 'HEAD', 'OPTIONS'];
const mostBodyBytes = 16 * 1024;
/** A connection is ended now and then, so that a balancer can spread the load anew. */
const mostRequestsOnConnection = 1000;
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 20_000;
const silenceTimeoutMs = 30_000;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** One page is compressed while the next is made. More at once take no less time, but their memory. */
const renderedAtOnce = 2;
/** A window as large as the largest page: the usual 4 MB, taken anew for each page, made V8 collect its garbage every few requests. */
const compressOptions = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 } }, gzip: { level: 5 } };

/** An answer that is the same for everyone who asks alike, made once. */
interface Prepared {
  readonly status: 200 | 304;
  readonly headers: readonly string[];
  /** The headers as they are sent, without those that Node adds to each. */
  readonly head: string;
  readonly body: Buffer | null;
}

/** A file's answers in one encoding. */
interface PreparedFile {
  readonly etag: string;
  readonly whole: Prepared;
  readonly unchanged: Prepared;
}

/**
 * The web server: built files from memory, videos from disk, everything else from the page handler.
 * Notes nothing about requests but what `RequestLog` takes: what people look up here is nobody's business.
 */
export function createSite({ files, renderPage, renderedRoutes, languagePaths, videoHosts, settings, log }: SiteParts): Site {
  const { allowedHosts, trustedProxies } = settings;
  /** What is sent to whoever asks: pages of our own fault go with status 500 only. */
  const shown = new Map([...files].filter(([path]) => !isFaultPage(path)));
  const plain = Object.entries(securityHeaders(videoHosts)).flat();
  const overTls = [...plain, ...transportSecurity];
  const preferredPages = new PreferredPages();
  const prepared = new WeakMap<HeldFile, Map<string, PreparedFile>>();
  /** Pages made on request that are the same for everyone, as files from then on. */
  const sharedPages = new Map<string, HeldFile>();
  const routes = new Map([...files.keys()].map((path) => [path, routeOf(path, languagePaths)]));
  const connections = new WeakMap<Duplex, { requests: number; response: ServerResponse | undefined }>();
  const turns = new Turns(renderedAtOnce);
  const headEnd = new HeadEnd(settings.keepAliveSeconds);
  let isReady = false;
  let isLeaving = false;

  const withPinyin = (path: string) => {
    const file = files.get(`/pinyin${path}`);
    return file?.kind === 'held' ? file : null;
  };
  const asPreferred = (path: string, file: HeldFile, cookie: string | undefined) => (file.isPage ? preferredPages.of(file, cookie, withPinyin(path)) : file);

  const server = createServer(
    // Our own answer to a missing Host has our headers; Node's has none.
    { requireHostHeader: false, headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, keepAliveTimeout: settings.keepAliveSeconds * 1000, connectionsCheckingInterval: 1000, noDelay: true },
    handle,
  );
  server.maxConnections = settings.maxConnections;
  server.timeout = silenceTimeoutMs;
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= mostBodyBytes) response.writeContinue();
    handle(request, response);
  });
  answerBrokenRequests(server, plain, (socket) => connections.get(socket)?.response);

  const toNode = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  const quick = new QuickConnections({
    answerTo: answerQuickly,
    handOver(socket, requests) {
      connections.set(socket, { requests, response: undefined });
      for (const listener of toNode) listener.call(server, socket);
    },
    endUnused: (socket) => void socket.end(rawAnswer(408, plain), () => socket.destroy()),
    firstRequestMs: headersTimeoutMs,
    silenceMs: silenceTimeoutMs,
    // A second longer than said, as Node does: who sends in the last moment must not meet a closed door.
    idleMs: (settings.keepAliveSeconds + 1) * 1000,
    mostRequests: mostRequestsOnConnection,
  });
  server.removeAllListeners('connection').on('connection', (socket) => quick.take(socket));

  /** A built file as asked for by its address; null for everything else, which goes the whole way through `handle`. */
  function answerQuickly({ target, headers }: PlainRequest, socket: Socket): QuickAnswer | null {
    const file = shown.get(target) ?? sharedPages.get(target);
    if (isLeaving || file?.kind !== 'held' || !isOurHost(headers.host, allowedHosts)) return null;
    const startedMs = performance.now();
    try {
      const { status, head, body } = answerWith(file, target, headers, cameOverTls(headers['x-forwarded-proto'], socket, trustedProxies));
      note({ method: 'GET', route: routes.get(target) ?? routeOf(target, languagePaths), startedMs }, status, body?.byteLength ?? 0);
      return { head: head + headEnd.now(), body };
    } catch {
      // The file behind it has gone: `handle` meets that again, and says so.
      return null;
    }
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const exchange: Exchange = { request, response, headers: request.headers, method: request.method!, target: request.url!, startedMs: performance.now(), isSecure: cameOverTls(request.headers['x-forwarded-proto'], request.socket, trustedProxies), route: '-' };
    const { socket } = request;
    let connection = connections.get(socket);
    if (connection) connection.response = response;
    else connections.set(socket, (connection = { requests: 0, response }));
    connection.requests += 1;
    if (isLeaving || connection.requests >= mostRequestsOnConnection) response.shouldKeepAlive = false;

    const { target } = exchange;
    if (target === '/healthz' || target === '/readyz') return health(exchange, target);
    if (refusalOf(request, allowedHosts)) return refuse(exchange, 400);
    const file = shown.get(target);
    if (file && isRead(exchange.method)) return sendFile(exchange, target, file);
    return find(exchange, target);
  }

  /** Whatever is not simply a built file asked for by its address. */
  function find(exchange: Exchange, target: string): void {
    const { method } = exchange;
    if (target === '*' && method === 'OPTIONS') return allow(exchange, fileMethods);
    const address = addressIn(target);
    if (address === null) return refuse(exchange, 400);
    const { path, query } = address;
    const file = shown.get(path);
    const methods = file ? fileMethods : renderedRoutes.get(path);
    exchange.route = routes.get(path) ?? (methods ? routeOf(path, languagePaths) : '-');

    if (!methods) {
      if (!path.endsWith('/') && (files.has(`${path}/`) || renderedRoutes.has(`${path}/`))) return redirect(exchange, `${path}/${query}`);
      return isRead(method) ? void render(exchange, path, query) : refuse(exchange, 404);
    }
    if (method === 'OPTIONS') return allow(exchange, methods);
    if (!methods.includes(method) && !methods.includes(anyMethod)) return refuse(exchange, 405, ['Allow', methods.join(', ')]);
    if (path !== (target.split('?')[0] ?? '') && target.startsWith('/') && !target.includes('%')) return redirect(exchange, `${path}${query}`);
    if (file) return sendFile(exchange, path, file);
    const shared = query === '' && isRead(method) ? sharedPages.get(path) : undefined;
    if (shared) return sendFile(exchange, path, shared);
    return void render(exchange, path, query);
  }

  function sendFile(exchange: Exchange, path: string, file: StaticFile): void {
    const { request, response, headers: asked, isSecure } = exchange;
    if (exchange.route === '-') exchange.route = routes.get(path) ?? routeOf(path, languagePaths);
    if (file.kind === 'streamed') {
      setHeaders(response, isSecure ? overTls : plain);
      response.once('close', () => note(exchange, response.statusCode, Number(response.getHeader('content-length') ?? 0)));
      return stream(request, response, file);
    }
    try {
      const { status, headers, body } = answerWith(file, path, asked as HeadersLookedAt, isSecure);
      return answer(exchange, status, headers, body);
    } catch (error) {
      return fail(exchange, error);
    }
  }

  /** @throws when the file behind it has changed or gone */
  function answerWith(file: HeldFile, path: string, headers: HeadersLookedAt, isSecure: boolean): Prepared {
    const held = asPreferred(path, file, headers.cookie);
    const { etag, whole, unchanged } = preparedOf(held, path, held.isCompressible ? encodingFor(headers['accept-encoding']) : 'identity', isSecure);
    return isKnown(etag, headers['if-none-match']) ? unchanged : whole;
  }

  function preparedOf(file: HeldFile, path: string, encoding: Encoding, isSecure: boolean): PreparedFile {
    const key = isSecure ? `${encoding} tls` : encoding;
    let ofFile = prepared.get(file);
    if (!ofFile) prepared.set(file, (ofFile = new Map<string, PreparedFile>()));
    const known = ofFile.get(key);
    if (known) return known;
    const body = file.bodyIn(encoding);
    const etag = file.etagIn(encoding);
    const vary = [...(file.isCompressible ? ['Accept-Encoding'] : []), ...(file.isPage ? ['Cookie'] : [])];
    const always = [
      ...(isSecure ? overTls : plain),
      'ETag', etag,
      ...(vary.length > 0 ? ['Vary', vary.join(', ')] : []),
      'Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(openToAll(path) ? ['Access-Control-Allow-Origin', '*'] : []),
    ];
    const ofBody = ['Content-Type', file.type, ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]), 'Content-Length', String(body.byteLength)];
    const made = { etag, whole: preparedAs(200, [...always, ...ofBody], body), unchanged: preparedAs(304, always, null) };
    // Uncompressed bodies are read from disk each time, or the whole site would stand in memory twice.
    if (encoding !== 'identity' || !file.isCompressible) ofFile.set(key, made);
    return made;
  }

  /** A page made on request, sent whole. */
  async function render(exchange: Exchange, path: string, query: string): Promise<void> {
    const { request, response, method } = exchange;
    try {
      const body = isRead(method) ? undefined : await readBody(request, mostBodyBytes);
      // A body that was cut off leaves the connection without a place where the next request begins.
      if (body === null) response.shouldKeepAlive = false;
      await turns.take(() => renderNow(exchange, path, query, body));
    } catch (error) {
      if (response.destroyed) return;
      return request.destroyed && !request.complete ? void response.destroy() : fail(exchange, error);
    }
  }

  async function renderNow(exchange: Exchange, path: string, query: string, body: Buffer | null | undefined): Promise<void> {
    const { request, response, headers: asked, method, isSecure } = exchange;
    // Whoever asked has gone while others had their turn.
    if (response.destroyed) return;
    const page = new RenderedPage(request);
    // A page that nobody waits for any more keeps no turn from others.
    response.once('close', () => page.destroy());
    const form = { isForeign: !isRead(method) && isForeign(asked), isSecure };
    await made(() => renderPage(forPage(request, path, query, body), page as unknown as ServerResponse, undefined, form), page);
    if (page.statusCode >= 500) return fail(exchange, null);

    const type = page.header('content-type') ?? '';
    if (isRead(method) && page.statusCode === 200 && query === '' && renderedRoutes.has(path) && page.header('cache-control') === 'no-cache' && asked.cookie === undefined) {
      const { body: bytes } = page;
      const shared = new HeldFile({ type, hash: hashOf(bytes), read: () => bytes, brotliQuality: 10, immutable: false });
      sharedPages.set(path, shared);
      return sendFile(exchange, path, shared);
    }
    const encoding = isCompressible(type) ? encodingFor(asked['accept-encoding'] as string | undefined) : 'identity';
    const bytes = encoding === 'identity' ? page.body : await compress[encoding](page.body, compressOptions[encoding]);
    const headers = [...(isSecure ? overTls : plain), ...page.rawHeaders.flatMap((value, index, all) => (index % 2 === 0 && !ownHeaders.has(value) ? [value, all[index + 1]!] : []))];
    headers.push('Vary', 'Accept-Encoding, Cookie', 'Content-Length', String(bytes.byteLength), 'Cache-Control', page.header('cache-control') ?? 'no-store');
    if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
    return answer(exchange, page.statusCode, headers, bytes);
  }

  function fail(exchange: Exchange, error: unknown): void {
    const { response, target, isSecure } = exchange;
    if (error !== null) console.error(error instanceof Error ? error.stack : error);
    if (response.headersSent) return void response.destroy();
    // A further language's own stands in its folder, the first of its addresses.
    const page = files.get(`/${target.split('/')[1]!}/500.html`) ?? files.get('/500.html');
    let body = plainBody(500);
    let type = 'text/plain; charset=utf-8';
    try {
      if (page?.kind === 'held') {
        body = asPreferred('/500.html', page, exchange.headers.cookie).bodyIn('identity');
        type = page.type;
      }
    } catch {
      // The page itself has gone: the plain words will do.
    }
    return answer(exchange, 500, [...(isSecure ? overTls : plain), 'Content-Type', type, 'Content-Length', String(body.byteLength), 'Cache-Control', 'no-store'], body);
  }

  function health(exchange: Exchange, target: string): void {
    const { method, isSecure } = exchange;
    exchange.route = target;
    if (method !== 'GET' && method !== 'HEAD') return refuse(exchange, 405, ['Allow', 'GET, HEAD']);
    const ok = target === '/healthz' || isReady;
    const body = Buffer.from(ok ? '{"status":"ok"}\n' : '{"status":"leaving"}\n');
    return answer(exchange, ok ? 200 : 503, [...(isSecure ? overTls : plain), 'Content-Type', 'application/json', 'Content-Length', String(body.byteLength), 'Cache-Control', 'no-store'], body);
  }

  function allow(exchange: Exchange, methods: readonly string[]): void {
    const listed = new Set([...methods, 'OPTIONS']);
    listed.delete(anyMethod);
    return answer(exchange, 204, [...(exchange.isSecure ? overTls : plain), 'Allow', [...listed].join(', '), 'Cache-Control', 'no-store'], null);
  }

  function redirect(exchange: Exchange, location: string): void {
    return answer(exchange, 308, [...(exchange.isSecure ? overTls : plain), 'Location', location, 'Content-Length', '0', 'Cache-Control', 'no-store'], null);
  }

  function refuse(exchange: Exchange, status: number, extra: readonly string[] = []): void {
    const body = plainBody(status);
    // Whatever else comes on such a connection is not to be trusted either.
    if (status === 400) exchange.response.shouldKeepAlive = false;
    return answer(exchange, status, [...(exchange.isSecure ? overTls : plain), ...extra, ...plainHeaders(body)], body);
  }

  function answer(exchange: Exchange, status: number, headers: readonly string[], body: Buffer | null): void {
    const { request, response, method } = exchange;
    if (!request.complete && !isSafe(method)) response.shouldKeepAlive = false;
    response.writeHead(status, headers as string[]);
    if (body === null || method === 'HEAD') response.end();
    else response.end(body);
    note(exchange, status, body === null || method === 'HEAD' ? 0 : body.byteLength);
  }

  function note({ method, route, startedMs }: Pick<Exchange, 'method' | 'route' | 'startedMs'>, status: number, bytes: number): void {
    if (isReady || isLeaving) log?.add({ method, route, status, ms: performance.now() - startedMs, bytes });
  }

  return {
    server,
    setReady(ready) {
      isLeaving = isReady && !ready;
      isReady = ready;
    },
    closeIdleConnections() {
      quick.closeIdle();
      server.closeIdleConnections();
    },
    closeAllConnections() {
      quick.closeAll();
      server.closeAllConnections();
    },
  };
}

/** One request with what is known of it. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As they came; the page handler gets fewer. */
  readonly headers: IncomingHttpHeaders;
  readonly method: string;
  /** The address as it was asked for. */
  readonly target: string;
  readonly startedMs: number;
  readonly isSecure: boolean;
  route: string;
}

function preparedAs(status: 200 | 304, headers: readonly string[], body: Buffer | null): Prepared {
  const lines = Array.from({ length: headers.length / 2 }, (_, index) => `${headers[2 * index]!}: ${headers[2 * index + 1]!}\r\n`);
  return { status, headers, head: `HTTP/1.1 ${status} ${STATUS_CODES[status]!}\r\n${lines.join('')}`, body };
}

/** Headers of a rendered page that the server says itself. */
const ownHeaders = new Set(['vary', 'cache-control', 'content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive', 'date']);

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

const isSafe = (method: string) => ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method);

const isFaultPage = (path: string) => path.endsWith('/500.html') || path.endsWith('/500/');

function setHeaders(response: ServerResponse, pairs: readonly string[]): void {
  for (let index = 0; index < pairs.length; index += 2) response.setHeader(pairs[index]!, pairs[index + 1]!);
}

/** Path and query of a request's target, without dots and doubled slashes; null for what is no address of a site. */
function addressIn(target: string): { path: string; query: string } | null {
  // A proxy may send the whole address (RFC 9112, 3.2.2).
  const local = asUtf8Address(target.replace(/^https?:\/\/[^/?#]*/i, ''));
  const [path = '', ...rest] = local.split('#')[0]!.split('?');
  if (!path.startsWith('/')) return null;
  const collapsed = path.replace(/[/\\]{2,}/g, '/');
  if (!URL.canParse(`http://site${collapsed}`)) return null;
  return { path: new URL(`http://site${collapsed}`).pathname.replace(/\/{2,}/g, '/'), query: rest.length > 0 ? `?${rest.join('?')}` : '' };
}

/**
 * The request as the page handler sees it: the address and the few headers that a page may depend on, so that none
 * that a cache does not know can change a page.
 * @param body null when it is too large, undefined when there is none
 */
function forPage(request: IncomingMessage, path: string, query: string, body: Buffer | null | undefined): IncomingMessage {
  const { cookie, 'content-type': contentType } = request.headers;
  // With its slash, an address that leads nowhere gets our own page at once instead of a redirect in English.
  request.url = `${path.endsWith('/') || path.includes('.') ? path : `${path}/`}${query}`;
  if (request.method === 'HEAD') request.method = 'GET';
  request.headers = { host: 'localhost', ...(cookie !== undefined && { cookie }), ...(contentType !== undefined && { 'content-type': contentType }) };
  if (body !== undefined) Object.assign(request, { body: body ?? tooLarge() });
  return request;
}

// eslint-disable-next-line require-yield
async function* tooLarge(): AsyncGenerator<Buffer> {
  throw new Error(`Body size limit exceeded: ${mostBodyBytes} bytes`);
}

/** Lets the handler write a page, to its end. */
async function made(write: () => Promise<void> | void, page: RenderedPage): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => {
    page.once('finish', resolve);
    page.once('error', reject);
    page.once('close', () => reject(new Error('The page was not finished.')));
  });
  const written = Promise.resolve(write());
  await Promise.race([finished, written.then(() => finished)]);
}
