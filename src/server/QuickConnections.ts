import type { Socket } from 'node:net';
import { readPlainRequest, type PlainRequest } from './readPlainRequest.ts';

/** A whole answer: its head with the empty line that ends it, and its body, if it has one. */
export interface QuickAnswer {
  readonly head: string;
  readonly body: Buffer | null;
}

interface Parts {
  /** The answer to a request, or null where Node's server is to give it. Called once for each; may count and log. */
  readonly answerTo: (request: PlainRequest, socket: Socket) => QuickAnswer | null;
  /** Makes a connection Node's. */
  readonly handOver: (socket: Socket, requests: number) => void;
  /** Ends a connection on which nothing came in time. */
  readonly endUnused: (socket: Socket) => void;
  readonly firstRequestMs: number;
  /** How long an answer may wait for its reader. */
  readonly silenceMs: number;
  /** Between requests. */
  readonly idleMs: number;
  /** A connection that has brought so many is Node's from then on, which ends it. */
  readonly mostRequests: number;
}

/** Of one request; longer ones are Node's. */
const mostBytes = 4096;

/**
 * Connections as long as nothing but plain GETs of built files comes on them, answered without Node's HTTP module, which
 * costs as much again as carrying them does (decision 27). What comes in one piece and is
 * recognised as a whole is answered; at the first byte of anything else the connection is handed over, and stays there.
 */
export class QuickConnections {
  readonly #parts: Parts;
  readonly #open = new Set<Socket>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  take(socket: Socket): void {
    const { answerTo, handOver, endUnused, firstRequestMs, silenceMs, idleMs, mostRequests } = this.#parts;
    const open = this.#open;
    let requests = 0;
    let isWaiting = false;

    const onData = (chunk: Buffer) => {
      // An answer that is still on its way leaves the order of the next, and how much may wait, to Node.
      const request = chunk.byteLength > mostBytes || requests + 1 >= mostRequests || socket.writableLength > 0 ? null : readPlainRequest(chunk.toString('latin1'));
      const answer = request && answerTo(request, socket);
      if (!answer) {
        leave();
        handOver(socket, requests);
        return void socket.emit('data', chunk);
      }
      requests += 1;
      socket.cork();
      socket.write(answer.head, 'latin1');
      if (answer.body) socket.write(answer.body);
      socket.uncork();
      if (requests === 1 || isWaiting || socket.writableLength > 0) {
        isWaiting = socket.writableLength > 0;
        socket.setTimeout(isWaiting ? silenceMs : idleMs);
      }
    };
    // Whoever does not even read that nothing came is not waited for a second time.
    const onTimeout = () => (requests === 0 && socket.writable ? endUnused(socket) : socket.destroy());
    const onError = () => socket.destroy();
    const onEnd = () => socket.end();
    const onClose = () => open.delete(socket);
    const leave = () => {
      open.delete(socket);
      socket.setTimeout(0);
      socket.off('data', onData).off('timeout', onTimeout).off('error', onError).off('end', onEnd).off('close', onClose);
    };

    open.add(socket);
    socket.setTimeout(firstRequestMs);
    socket.on('data', onData).on('timeout', onTimeout).on('error', onError).on('end', onEnd).on('close', onClose);
  }

  /** Ends those on which no answer is on its way. */
  closeIdle(): void {
    for (const socket of this.#open) if (socket.writableLength === 0) socket.destroy();
  }

  closeAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
