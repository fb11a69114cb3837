import type { IncomingMessage } from 'node:http';

/** Read to its end although it is refused, so that the sender gets to read why; more is cut off. */
const mostDiscarded = 1024 * 1024;

/**
 * The body of a request, counted while it comes in.
 * @param mostBytes what it may have
 * @returns null when it has more
 * @throws when the sender goes away before its end
 */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostDiscarded) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= mostBytes) {
        chunks.push(chunk);
      } else if (size > mostDiscarded) {
        request.pause();
        resolve(null);
      }
    });
    request.once('end', () => resolve(size <= mostBytes ? Buffer.concat(chunks) : null));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The sender went away.')));
  });
}
