import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Starts the server as `npm run serve` does, with its bounds on memory, but as a child that signals reach. */
export function serverProcess(environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const words = scripts['serve']!.split(' ');
  const begin = words.indexOf('node');
  const settings = Object.fromEntries(words.slice(0, begin).map((word) => word.split('=')));
  return spawn(process.execPath, words.slice(begin + 1), { env: { ...process.env, ...settings, ...environment } });
}
