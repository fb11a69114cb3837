import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { asUtf8Address } from './asUtf8Address.ts';
import { renderedAddresses } from './renderedAddresses.ts';
import { openToAll, securityHeaders } from './headers.ts';
import { PreferredPages } from './PreferredPages.ts';
import type { HeldFile, StaticFile } from './StaticFiles.ts';
import { stream } from './stream.ts';
import { tellFaults } from './tellFaults.ts';

/** The built site's handler for pages made on request. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * The web server: built files from memory, videos from disk, everything else from the page handler.
 * Logs nothing about requests: what people look up here is nobody's business.
 * @param files built files by address
 * @param renderPage renders a page on request, 404 included
 * @param videoHosts hosts other than this one that a sign-language video may come from
 */
export function createSite(files: ReadonlyMap<string, StaticFile>, renderPage: PageHandler, videoHosts: readonly string[]): Server {
  const headers = Object.entries(securityHeaders(videoHosts));
  const preferredPages = new PreferredPages();
  const asPreferred = (request: IncomingMessage, path: string, file: HeldFile) => {
    const withPinyin = files.get(`/pinyin${path}`);
    return isPage(file) ? preferredPages.of(file, request.headers.cookie, withPinyin?.kind === 'held' ? withPinyin : null) : file;
  };

  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const address = asUtf8Address(request.url ?? '/');
    const path = address.split('?')[0]!;
    const file = files.get(path);
    const readOnly = request.method === 'GET' || request.method === 'HEAD';

    if (file && readOnly && !path.endsWith('/500.html')) {
      if (openToAll(path)) response.setHeader('Access-Control-Allow-Origin', '*');
      return file.kind === 'streamed' ? stream(request, response, file) : send(request, response, asPreferred(request, path, file));
    }
    if (!path.endsWith('/') && (files.has(`${path}/`) || renderedAddresses.includes(`${path}/`))) {
      response.writeHead(308, { Location: address.replace(path, `${path}/`) });
      return response.end();
    }
    // With its slash, an address that leads nowhere gets our own page at once instead of a redirect in English.
    request.url = path.endsWith('/') || path.includes('.') ? address : address.replace(path, `${path}/`);
    response.setHeader('Cache-Control', 'no-store');
    const tellServerError = () => {
      // A further language's own stands in its folder, the first of its addresses.
      const page = files.get(`/${path.split('/')[1]}/500.html`) ?? files.get('/500.html');
      sendServerError(response, page?.kind === 'held' ? asPreferred(request, '/500.html', page) : undefined);
    };
    tellFaults(response, tellServerError);
    void Promise.resolve().then(() => renderPage(request, response)).catch(tellServerError);
  });
}

const isPage = ({ type }: HeldFile) => type.startsWith('text/html');

function send(request: IncomingMessage, response: ServerResponse, file: HeldFile): void {
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', isPage(file) ? 'Accept-Encoding, Cookie' : 'Accept-Encoding');
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304);
    response.end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const body = file.bodies[encoding];
  response.setHeader('Content-Type', file.type);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.byteLength);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendServerError(response: ServerResponse, page: StaticFile | undefined): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page?.kind === 'held' ? page.bodies.identity : undefined);
}
