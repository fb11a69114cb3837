import { escapeHTML } from 'astro/runtime/server/index.js';
import { parsePreferences, writtenAttributes } from '#preferences/Preferences.ts';

/** Stand in a frame where the answers' own part belongs: characters that no text has (Unicode, private use). */
export const frameMarks = { title: '\u{E000}', markup: '\u{E001}' } as const;

const frames = new Map<string, CheckFrame>();

/**
 * The page of a step without what depends on answers, made once: Astro takes ten times as long for it as the step itself.
 * @param make the page with {@link frameMarks} in the place of title and markup
 */
export async function checkFrame(path: string, make: () => Promise<Response>): Promise<CheckFrame> {
  const known = frames.get(path);
  if (known) return known;
  const made = new CheckFrame(await (await make()).text());
  // What is being written may look different the next time.
  if (!import.meta.env.DEV) frames.set(path, made);
  return made;
}

class CheckFrame {
  readonly #parts: readonly Buffer[];

  constructor(html: string) {
    const parts = html.split(/(?<=<html)|[\u{E000}\u{E001}]/u);
    if (parts.length !== 4) throw new Error(`The page of a step has ${parts.length - 1} of 3 places to fill.`);
    this.#parts = parts.map((part) => Buffer.from(part));
  }

  /**
   * The whole page, as it is sent.
   * @param markup of the step, HTML
   * @param title of the document, text
   * @param preferences in their written form
   */
  around(markup: string, title: string, preferences: string): Buffer<ArrayBuffer> {
    const [start, head, body, end] = this.#parts;
    return Buffer.concat([start!, Buffer.from(writtenAttributes(parsePreferences(preferences))), head!, Buffer.from(escapeHTML(title)), body!, Buffer.from(markup), end!]);
  }
}
