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
/** For the line that says how many were dropped. */
const reserveBytes = 100;
const flushMs = 250;

/** A log of one JSON object a line, written in the background. */
export class RequestLog {
  readonly #descriptor: number;
  /** Lines go where they are written from: kept as strings, they cost a busy server more than anything else of its own. */
  #waiting = Buffer.allocUnsafe(mostWaitingBytes + reserveBytes);
  #waitingBytes = 0;
  /** What was written last, for the lines after the next. */
  #spare = Buffer.allocUnsafe(mostWaitingBytes + reserveBytes);
  #dropped = 0;
  #isWriting = false;
  #timer: NodeJS.Timeout | null = null;
  #now = 0;
  /** `#now` in words: many requests share a moment. */
  #time = '';

  /** @param descriptor where to write; standard output by default */
  constructor(descriptor = 1) {
    this.#descriptor = descriptor;
  }

  add({ method, route, status, ms, bytes }: LogEntry): void {
    const now = Date.now();
    if (now !== this.#now) {
      this.#now = now;
      this.#time = new Date(now).toISOString();
    }
    // Methods and routes come from closed lists, so nothing needs escaping.
    const line = `{"time":"${this.#time}","method":"${method}","route":"${route}","status":${status},"ms":${Math.round(ms * 10) / 10},"bytes":${bytes}}\n`;
    if (this.#waitingBytes + line.length > mostWaitingBytes) this.#dropped += 1;
    else this.#append(line);
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

  #append(line: string): void {
    this.#waitingBytes += this.#waiting.write(line, this.#waitingBytes, 'latin1');
  }

  #take(): Buffer {
    if (this.#dropped > 0) this.#append(`{"time":"${new Date().toISOString()}","dropped":${this.#dropped}}\n`);
    const taken = this.#waiting.subarray(0, this.#waitingBytes);
    [this.#waiting, this.#spare] = [this.#spare, this.#waiting];
    this.#waitingBytes = 0;
    this.#dropped = 0;
    return taken;
  }

  #flush(): void {
    this.#timer = null;
    if (this.#isWriting) {
      this.#timer = setTimeout(() => this.#flush(), flushMs).unref();
      return;
    }
    this.#isWriting = true;
    this.#writeAll(this.#take());
  }

  #writeAll(text: Buffer): void {
    write(this.#descriptor, text, (error, written) => {
      if (error?.code === 'EAGAIN') setTimeout(() => this.#writeAll(text), flushMs).unref();
      else if (!error && written < text.byteLength) this.#writeAll(text.subarray(written));
      else this.#isWriting = false;
    });
  }
}
