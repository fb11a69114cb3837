import { STATUS_CODES } from 'node:http';

/** What programs and broken connections are told; people meet pages instead. Nothing of the request is in it. */
const words: Readonly<Record<number, readonly [zh: string, en: string]>> = {
  400: ['这个请求看不懂。', 'This request could not be understood.'],
  403: ['这个请求是从别的网站送来的，没有处理。', 'This request came from another site and was not carried out.'],
  404: ['没有这个地址。', 'There is nothing at this address.'],
  405: ['这个地址不收这种请求。', 'This address does not take this method.'],
  408: ['请求送得太慢，连接已经断开。', 'The request came too slowly; the connection was closed.'],
  413: ['送来的内容太大。', 'What was sent is too large.'],
  417: ['这个请求的 Expect 办不到。', 'The request expects what this server does not do.'],
  431: ['请求的地址或者头部太长。', 'The address or the headers of the request are too long.'],
  500: ['网站出了问题，请过一会儿再试。', 'The site has a fault. Please try again in a while.'],
};

/** The headers of a refusal in words, as pairs in one row, without those for every response. */
export function plainHeaders(body: Buffer): string[] {
  return ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.byteLength), 'Cache-Control', 'no-store'];
}

/** The words of a refusal, in Chinese and English. */
export function plainBody(status: number): Buffer {
  return Buffer.from(`${(words[status] ?? words[400]!).join('\n')}\n`);
}

/** A refusal as bytes, for connections that Node makes no response for. It ends the connection. */
export function rawAnswer(status: number, headers: readonly string[], withBody = true): Buffer {
  const body = plainBody(status);
  const all = [...headers, ...plainHeaders(body), 'Date', new Date().toUTCString(), 'Connection', 'close'];
  const lines = Array.from({ length: all.length / 2 }, (_, index) => `${all[2 * index]!}: ${all[2 * index + 1]!}`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n`), ...(withBody ? [body] : [])]);
}
