import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { serverProcess } from './serverProcess.ts';

/** The built site, started as a process of its own on a free port of this machine. */
export class RunningSite {
  readonly base: string;
  readonly process: ChildProcess;
  /** All that it has written to standard output and error. */
  output = '';

  private constructor(process: ChildProcess, base: string) {
    this.process = process;
    this.base = base;
  }

  /** @param environment settings beside those of this process */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
    const child = serverProcess({ HOST: '127.0.0.1', PORT: '0', ...environment });
    let output = '';
    const base = await new Promise<string>((resolve, reject) => {
      const read = (data: Buffer) => {
        output += String(data);
        const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
        if (address) resolve(address);
      };
      child.stdout!.on('data', read);
      child.stderr!.on('data', read);
      child.once('exit', () => reject(new Error(output)));
    });
    const site = new RunningSite(child, base);
    site.output = output;
    for (const stream of [child.stdout!, child.stderr!]) stream.removeAllListeners('data').on('data', (data: Buffer) => (site.output += String(data)));
    return site;
  }

  get port(): number {
    return Number(new URL(this.base).port);
  }

  /** Memory it holds now, and the most it has held, in MB (Linux). */
  get residentMb(): { now: number; most: number } {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
    const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
    return { now: of('VmRSS'), most: of('VmHWM') };
  }

  /** Ends it as an operator would, and waits. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    return ended;
  }
}
