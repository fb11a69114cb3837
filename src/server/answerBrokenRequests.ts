import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { plainBody, plainHeaders, rawAnswer } from './plainAnswer.ts';

/** Parser and timer faults that have a status of their own; every other fault is a request that makes no sense. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what Node would answer by itself, without our headers: requests that are no HTTP, too long or too slow, CONNECT, Expect.
 * @param headers those of every response, as pairs in one row
 * @param responseOn the response under way on a connection
 */
export function answerBrokenRequests(server: Server, headers: readonly string[], responseOn: (socket: Duplex) => ServerResponse | undefined): void {
  server.on('clientError', (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }, socket: Socket) => {
    // Half an answer is on its way: a second one would be read as its rest.
    const response = responseOn(socket);
    const isAnswering = response !== undefined && response.headersSent && !response.writableFinished;
    if (!socket.writable || isAnswering || error.code === 'ECONNRESET') socket.destroy();
    // Whoever asks with HEAD reads no body, and would take it for the next answer.
    else socket.end(rawAnswer(statusOf[error.code ?? ''] ?? 400, headers, error.rawPacket?.toString('latin1', 0, 5) !== 'HEAD '), () => socket.destroy());
  });
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    socket.end(rawAnswer(405, [...headers, 'Allow', 'GET, HEAD, OPTIONS']));
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = plainBody(417);
    response.shouldKeepAlive = false;
    response.writeHead(417, [...headers, ...plainHeaders(body)]);
    response.end(body);
  });
}
