/**
 * What Node's HTTP server carries by itself: answers the addresses it is given with the bytes and headers that ours
 * sends, and looks at nothing else. Started by requestRates.ts; prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { securityHeaders } from '#server/headers.ts';

const [root = '', encoding = '', ...paths] = process.argv.slice(2);
const bodies = new Map(paths.map((path) => [path, readFileSync(join(root, path, `index.html.${encoding === 'br' ? 'br' : 'gz'}`))]));
const always = [...Object.entries(securityHeaders([])).flat(), 'Content-Type', 'text/html; charset=utf-8', 'Vary', 'Accept-Encoding, Cookie', 'Cache-Control', 'no-cache', 'ETag', '"0123456789012345678901-br"', 'Content-Encoding', encoding];
const server = createServer((request, response) => {
  const body = bodies.get(request.url!)!;
  response.writeHead(200, [...always, 'Content-Length', String(body.byteLength)]).end(body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
