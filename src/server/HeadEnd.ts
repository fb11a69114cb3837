/** The last lines of an answer's head on a connection that stays open, as Node's server writes them. */
export class HeadEnd {
  readonly #keepAlive: string;
  #second = 0;
  #text = '';

  constructor(keepAliveSeconds: number) {
    this.#keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`;
  }

  /** Many answers share a second. */
  now(): string {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = `Date: ${new Date(second * 1000).toUTCString()}\r\n${this.#keepAlive}`;
    }
    return this.#text;
  }
}
