import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'vitest';
import type { RunningSite } from '../support/RunningSite.ts';

/** One answer, as far as an attacker may learn from it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly ms: number;
}

/** What every answer must carry, whatever was asked. */
const everyHeader = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'];

/** Words that only our own machine knows: folders, code, a stack. */
const inside = /node_modules|\/src\/|\/dist\/|\.mjs|file:\/\/|at [\w.<>]+ \(|TypeError|SyntaxError|ENOENT/;

/** A mark that no page of ours holds; where it comes back as it was sent, it was not escaped. */
export const mark = '<x-mark onload=1>"\'';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Asks once; the path goes out byte by byte as it is. */
export function ask(site: RunningSite, method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: site.port, method, path, headers, agent, timeout: 60_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString('utf8'), ms: performance.now() - started }));
      response.once('error', reject);
    });
    sent.once('timeout', () => sent.destroy(new Error(`no answer in a minute: ${method} ${path}`)));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends bytes as they are on a connection of their own and reads until its end, or as long as is waited. */
export function askRaw(site: RunningSite, bytes: string | Buffer, waitMs = 15_000): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(site.port, '127.0.0.1', () => socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes));
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.setEncoding('latin1').on('data', (data) => (answer += String(data)));
    socket.on('error', () => undefined).on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

/** What must hold of every answer: no fault of ours, every header, nothing from inside, nothing reflected raw. */
export function expectCalm({ status, headers, body }: Answer, asked: string): void {
  expect(status, asked).toBeLessThan(500);
  for (const name of everyHeader) expect(headers[name], `${name}: ${asked}`).toBeDefined();
  expect(headers['content-security-policy'], asked).not.toContain('unsafe');
  expect(inside.exec(body)?.[0], asked).toBeUndefined();
  expect(body.includes('<x-mark'), `reflected: ${asked}`).toBe(false);
}

/** Runs a task again and again until the time is over, several at once. */
export async function forSeconds(seconds: number, atOnce: number, task: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let runs = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        await task();
        runs += 1;
      }
    }),
  );
  return runs;
}
