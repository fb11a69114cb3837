import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import send from 'send';
import type { StreamedFile } from './StaticFiles.ts';

/**
 * Sends a file from disk, whole or in the range asked for, so that a player can jump (RFC 9110, 14).
 * The browser may keep it but asks each time whether it has changed.
 */
export function stream(request: IncomingMessage, response: ServerResponse, file: StreamedFile): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Cache-Control', 'no-cache');
  send(request, encodeURIComponent(basename(file.path)), { root: dirname(file.path), cacheControl: false, dotfiles: 'allow' })
    .on('error', (error: { status?: number }) => {
      response.removeHeader('Content-Type');
      response.writeHead(error.status ?? 500);
      response.end();
    })
    .pipe(response);
}
