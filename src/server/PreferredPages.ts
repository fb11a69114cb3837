import { parseCookie } from 'cookie';
import { parsePreferences, preferencesKey, writePreferences, writtenAttributes } from '#preferences/Preferences.ts';
import { HeldFile } from './HeldFile.ts';

/** Pages made so far are kept up to this many; a resident reads few, and what is dropped is made again. */
const mostKept = 100;

/**
 * Built pages as residents who keep their preferences in a cookie want them: the same bytes, with attributes on <html>.
 * Only pages asked for are made, and the oldest is dropped when many are kept.
 */
export class PreferredPages {
  readonly #kept = new Map<string, HeldFile>();

  /**
   * The page to send for a request.
   * @param cookies the request's Cookie header
   * @param withPinyin the page's copy with pinyin, where there is one
   */
  of(plainPage: HeldFile, cookies: string | undefined, withPinyin: HeldFile | null): HeldFile {
    if (cookies === undefined || !cookies.includes(preferencesKey)) return plainPage;
    const preferences = parsePreferences(parseCookie(cookies)[preferencesKey] ?? '');
    const page = preferences.pinyin === 'on' ? (withPinyin ?? plainPage) : plainPage;
    const written = writePreferences(preferences);
    if (written === '') return page;
    const hash = `${page.hash};${written}`;
    const preferred = this.#kept.get(hash) ?? withAttributes(page, hash, writtenAttributes(preferences));
    this.#kept.delete(hash);
    this.#kept.set(hash, preferred);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return preferred;
  }
}

function withAttributes(page: HeldFile, hash: string, attributes: string): HeldFile {
  const read = () => Buffer.from(page.bodyIn('identity').toString('utf8').replace('<html', `<html${attributes}`));
  return new HeldFile({ type: page.type, hash, read, brotliQuality: 4, immutable: false });
}
