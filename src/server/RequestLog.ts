import { write, writeSync } from 'node:fs';

/** One answered request, as far as anyone may know of it: not who, not which page, not what was typed or sent. */
interface LogEntry {
  readonly method: string;
  /** The kind of address, from `routeOf`. */
  readonly route: string;
  readonly status: number;
  /** From the request's arrival to the last byte handed to the system. */
  readonly ms: number;
  /** Of the body as sent. */
  readonly bytes: number;
}

/** When whoever reads the log is slower than this, lines are dropped and counted: the log must not stop the site. */
const mostWaitingBytes = 1024 * 1024;
const flushMs = 250;

/** A log of one JSON object a line, written in the background. */
export class RequestLog {
  readonly #descriptor: number;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #dropped = 0;
  #isWriting = false;
  #timer: NodeJS.Timeout | null = null;

  /** @param descriptor where to write; standard output by default */
  constructor(descriptor = 1) {
    this.#descriptor = descriptor;
  }

  add({ method, route, status, ms, bytes }: LogEntry): void {
    if (this.#waitingBytes > mostWaitingBytes) {
      this.#dropped += 1;
      return;
    }
    // Methods and routes come from closed lists, so nothing needs escaping.
    const line = `{"time":"${new Date().toISOString()}","method":"${method}","route":"${route}","status":${status},"ms":${ms.toFixed(1)},"bytes":${bytes}}\n`;
    this.#waiting.push(line);
    this.#waitingBytes += line.length;
    this.#timer ??= setTimeout(() => this.#flush(), flushMs).unref();
  }

  /** Writes what waits, at once; for the end. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    try {
      writeSync(this.#descriptor, this.#take());
    } catch {
      // Whoever read the log is gone.
    }
  }

  #take(): string {
    if (this.#dropped > 0) this.#waiting.push(`{"time":"${new Date().toISOString()}","dropped":${this.#dropped}}\n`);
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#dropped = 0;
    return text;
  }

  #flush(): void {
    this.#timer = null;
    if (this.#isWriting) {
      this.#timer = setTimeout(() => this.#flush(), flushMs).unref();
      return;
    }
    this.#isWriting = true;
    this.#writeAll(Buffer.from(this.#take()));
  }

  #writeAll(text: Buffer): void {
    write(this.#descriptor, text, (error, written) => {
      if (error?.code === 'EAGAIN') setTimeout(() => this.#writeAll(text), flushMs).unref();
      else if (!error && written < text.byteLength) this.#writeAll(text.subarray(written));
      else this.#isWriting = false;
    });
  }
}
