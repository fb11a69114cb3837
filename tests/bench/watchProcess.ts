import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const pollMs = 100;
/** A process that went wrong tells why in its last words. */
const lastWords = 600;

/** What one process took. */
interface WatchedProcess {
  readonly seconds: number;
  /** The most memory that it and its children held at one time (Linux; 0 elsewhere). */
  readonly peakMb: number;
  readonly end: 'done' | 'failed' | 'out of time' | 'out of memory';
  /** The end of what it said, where it was not done. */
  readonly said: string;
}

/**
 * Runs a script in a Node of its own and watches its memory.
 * @param heapMb the most that its heap may hold
 * @param mostMs after which it is ended
 */
export async function watchProcess(script: readonly string[], environment: Readonly<Record<string, string>>, heapMb: number, mostMs: number): Promise<WatchedProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, ...script], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said = (said + String(data)).slice(-lastWords * 20)));
  let peakMb = 0;
  const poll = setInterval(() => (peakMb = Math.max(peakMb, residentMb(child.pid!))), pollMs);
  let isLate = false;
  const bound = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, mostMs);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(poll);
  clearTimeout(bound);
  const end = code === 0 ? 'done' : isLate ? 'out of time' : /heap out of memory|ERR_WORKER_OUT_OF_MEMORY/i.test(said) ? 'out of memory' : 'failed';
  return { seconds: (performance.now() - start) / 1000, peakMb, end, said: end === 'done' ? '' : said.slice(-lastWords) };
}

/** Memory of a process and its children; 0 when it is gone, or where there is no /proc. */
function residentMb(pid: number): number {
  if (!existsSync(`/proc/${pid}`)) return 0;
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter((child) => child !== ''));
    return own + children.reduce((sum, child) => sum + residentMb(Number(child)), 0);
  } catch {
    // It ended between the two looks.
    return 0;
  }
}
