import { setTimeout as after } from 'node:timers/promises';
import type { Site } from './createSite.ts';
import type { Settings } from './Settings.ts';

const pollMs = 100;

/**
 * Ends a site without losing a request: first it says that it is not ready, and goes on answering while a balancer
 * notices; then it takes no new connection and finishes what is under way.
 * @returns whether everything was finished in time
 */
export async function closeGracefully({ server, setReady, closeIdleConnections, closeAllConnections }: Site, { drainSeconds, shutdownSeconds }: Pick<Settings, 'drainSeconds' | 'shutdownSeconds'>): Promise<boolean> {
  setReady(false);
  await after(drainSeconds * 1000);
  let isClosed = false;
  server.close(() => (isClosed = true));
  for (const until = performance.now() + shutdownSeconds * 1000; !isClosed && performance.now() < until; ) {
    // Connections whose last answer had begun before we said that we close.
    closeIdleConnections();
    await after(pollMs);
  }
  closeAllConnections();
  return isClosed;
}
