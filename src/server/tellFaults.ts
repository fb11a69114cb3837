import type { ServerResponse } from 'node:http';

/**
 * Has our own page told wherever a page handler answers with status 500. Astro does so by itself when a page cannot be
 * made, with the page of the source language and without the reader's preferences.
 * @param tell sends the page instead; nothing has been sent before
 */
export function tellFaults(response: ServerResponse, tell: () => void): void {
  const { writeHead, write, end } = response;
  /** Looks at the status once, before the first byte; the handler's own words belong to the page that is not sent. */
  const begin = (status: number) => {
    Object.assign(response, { writeHead, write, end });
    if (status !== 500) return;
    for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) response.removeHeader(name);
    tell();
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
  };
  Object.assign(response, {
    writeHead(...head: Parameters<ServerResponse['writeHead']>) {
      begin(head[0]);
      return response.writeHead(...head);
    },
    write(...body: Parameters<ServerResponse['write']>) {
      begin(response.statusCode);
      return response.write(...body);
    },
    end(...body: Parameters<ServerResponse['end']>) {
      begin(response.statusCode);
      return response.end(...body);
    },
  });
}
