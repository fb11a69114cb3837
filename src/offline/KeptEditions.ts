import type { Edition } from './Edition.ts';
import { hashOf } from './hashOf.ts';
import { KeepingFault, reasonOf } from './KeepingFault.ts';

/** A version that is kept whole and that pages are shown from. */
export interface KeptEdition {
  readonly language: string;
  readonly root: string;
  readonly version: string;
  /** The cache that holds all of it, and nothing else. */
  readonly cacheName: string;
  /** When it was kept, as ISO 8601. */
  readonly keptAt: string;
}

interface Keeping {
  readonly signal?: AbortSignal;
  /** Called for each file that is there, the last time with `done` equal to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly now?: Date;
}

const stateCache = 'offline-state';
const editionPrefix = 'offline-edition:';
/** Keys inside the caches. No page has such an address. */
const keyOfList = '/offline/kept-list';
const keyOfState = (name: string) => `/offline/state/${name}`;
const filesAtOnce = 6;
const patienceMs = 60_000;

/**
 * The editions kept on this device. Each version has a cache of its own, which is filled and checked before one small
 * record names it as the one to be shown; so an edition is there whole, as it was, or not at all.
 */
export class KeptEditions {
  readonly #caches: CacheStorage;

  constructor(storage: CacheStorage) {
    this.#caches = storage;
  }

  /** The versions to be shown, one for each language kept. */
  async all(): Promise<readonly KeptEdition[]> {
    if (!(await this.#caches.has(stateCache))) return [];
    const state = await this.#caches.open(stateCache);
    const kept: KeptEdition[] = [];
    for (const { url } of await state.keys()) {
      const key = new URL(url).pathname;
      if (!key.startsWith(keyOfState('live/'))) continue;
      const record = await state.match(key);
      if (record) kept.push((await record.json()) as KeptEdition);
    }
    return kept;
  }

  async in(language: string): Promise<KeptEdition | null> {
    return this.#read<KeptEdition>(`live/${language}`);
  }

  /** What a kept version consists of; null when the browser has cleared it. */
  async listOf(kept: Pick<KeptEdition, 'cacheName'>): Promise<Edition | null> {
    const list = await (await this.#cacheOf(kept))?.match(keyOfList);
    return list ? ((await list.json()) as Edition) : null;
  }

  /** Whether every file of a kept version is still there: browsers may clear what they hold. */
  async isWhole(kept: KeptEdition): Promise<boolean> {
    const list = await this.listOf(kept);
    if (!list) return false;
    const present = await addressesIn((await this.#cacheOf(kept))!);
    return Object.keys(list.files).every((address) => present.has(address));
  }

  /** Whether anything of a language takes up room, be it only what an attempt broken off has left. */
  async holdsAny(language: string): Promise<boolean> {
    return (await this.#caches.keys()).some((name) => name.startsWith(`${editionPrefix}${language}:`)) || (await this.in(language)) !== null;
  }

  /** One file of a kept version, as the site sent it. */
  async file(cacheName: string, address: string): Promise<Response | null> {
    if (!(await this.#caches.has(cacheName))) return null;
    return (await (await this.#caches.open(cacheName)).match(address)) ?? null;
  }

  /**
   * Keeps an edition, and shows it from then on in place of an older version. What has not changed is copied from the
   * older version; what an attempt broken off has brought is used.
   * @throws {KeepingFault} and leaves what is kept as it was
   */
  async keep(edition: Edition, { signal, onProgress, now = new Date() }: Keeping = {}): Promise<void> {
    const cacheName = `${editionPrefix}${edition.language}:${edition.version}`;
    const older = await this.in(edition.language);
    await this.#drop(edition.language, [cacheName]);
    try {
      await this.#fill(await this.#caches.open(cacheName), edition, older, signal, onProgress);
      const kept: KeptEdition = { language: edition.language, root: edition.root, version: edition.version, cacheName, keptAt: now.toISOString() };
      await this.#write(`live/${edition.language}`, kept);
    } catch (error) {
      const reason = reasonOf(error);
      // Half an edition must not fill a device that is full.
      if (reason === 'noRoom' && older?.cacheName !== cacheName) await this.#caches.delete(cacheName);
      throw reason === null ? error : new KeepingFault(reason);
    }
    await this.#drop(edition.language, []);
  }

  /** Removes a language and all that was kept of it. */
  async remove(language: string): Promise<void> {
    // First the record, so that nothing is shown from a cache that is going.
    await this.#forget(`live/${language}`);
    for (const name of await this.#caches.keys()) if (name.startsWith(`${editionPrefix}${language}:`)) await this.#caches.delete(name);
    if ((await this.all()).length === 0) await this.#caches.delete(stateCache);
  }

  /** The version that a page in this tab was shown from; null when it came from the site. */
  async shownFrom(clientId: string): Promise<string | null> {
    return this.#read<string>(`client/${clientId}`);
  }

  async noteShownFrom(clientId: string, cacheName: string): Promise<void> {
    await this.#write(`client/${clientId}`, cacheName);
  }

  /** Forgets tabs that are closed, and then the old versions that only they showed. What is just being fetched stays. */
  async forgetTabsBut(open: ReadonlySet<string>): Promise<void> {
    const prefix = keyOfState('client/');
    const state = await this.#caches.open(stateCache);
    const left = new Set<string>();
    for (const { url } of await state.keys()) {
      const key = new URL(url).pathname;
      if (!key.startsWith(prefix) || open.has(key.slice(prefix.length))) continue;
      left.add((await (await state.match(key))?.json()) as string);
      await state.delete(key);
    }
    const used = await this.#used();
    for (const name of left) if (!used.has(name)) await this.#caches.delete(name);
  }

  /** Whether something is marked, e.g. that the person has been told; and when, as ISO 8601. */
  async mark(name: string): Promise<string | null> {
    return this.#read<string>(`mark/${name}`);
  }

  /** @param when null takes the mark away */
  async setMark(name: string, when: Date | null): Promise<void> {
    await (when ? this.#write(`mark/${name}`, when.toISOString()) : this.#forget(`mark/${name}`));
  }

  async #fill(cache: Cache, edition: Edition, older: KeptEdition | null, signal: AbortSignal | undefined, onProgress: Keeping['onProgress']): Promise<void> {
    const olderFiles = older && (await this.listOf(older))?.files;
    const olderCache = older && (await this.#cacheOf(older));
    const addresses = Object.keys(edition.files);
    const present = await addressesIn(cache);
    const missing = addresses.filter((address) => !present.has(address));
    let done = addresses.length - missing.length;
    const one = async (address: string): Promise<void> => {
      if (signal?.aborted) throw new KeepingFault('stopped');
      const [hash] = edition.files[address]!;
      const copy = olderFiles?.[address]?.[0] === hash ? await olderCache?.match(address) : undefined;
      await cache.put(address, copy ?? (await download(address, hash, signal)));
      onProgress?.(++done, addresses.length);
    };
    onProgress?.(done, addresses.length);
    await eachOf(missing, filesAtOnce, one);
    await cache.put(keyOfList, asJson(edition));
    const now = await addressesIn(cache);
    // The browser may have cleared some meanwhile.
    if (!addresses.every((address) => now.has(address))) throw new KeepingFault('noRoom');
  }

  /** Deletes versions of a language but the one shown, those that an open tab was shown from, and those named. */
  async #drop(language: string, except: readonly string[]): Promise<void> {
    const used = await this.#used();
    for (const name of await this.#caches.keys()) {
      if (name.startsWith(`${editionPrefix}${language}:`) && !used.has(name) && !except.includes(name)) await this.#caches.delete(name);
    }
  }

  /** The caches of versions that are shown, or that a tab was shown from. */
  async #used(): Promise<ReadonlySet<string>> {
    const state = await this.#caches.open(stateCache);
    const used = new Set((await this.all()).map(({ cacheName }) => cacheName));
    for (const { url } of await state.keys()) {
      const key = new URL(url).pathname;
      if (key.startsWith(keyOfState('client/'))) used.add((await (await state.match(key))?.json()) as string);
    }
    return used;
  }

  async #cacheOf({ cacheName }: Pick<KeptEdition, 'cacheName'>): Promise<Cache | null> {
    return (await this.#caches.has(cacheName)) ? this.#caches.open(cacheName) : null;
  }

  async #read<T>(name: string): Promise<T | null> {
    if (!(await this.#caches.has(stateCache))) return null;
    const found = await (await this.#caches.open(stateCache)).match(keyOfState(name));
    return found ? ((await found.json()) as T) : null;
  }

  async #write(name: string, value: unknown): Promise<void> {
    await (await this.#caches.open(stateCache)).put(keyOfState(name), asJson(value));
  }

  async #forget(name: string): Promise<void> {
    if (await this.#caches.has(stateCache)) await (await this.#caches.open(stateCache)).delete(keyOfState(name));
  }
}

/** `Response.json` is younger than the phones that need this most. */
function asJson(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

async function addressesIn(cache: Cache): Promise<ReadonlySet<string>> {
  return new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
}

/** A file from the site, the same for everyone: without cookies, so without anybody's preferences. */
async function download(address: string, hash: string, signal: AbortSignal | undefined): Promise<Response> {
  const late = new AbortController();
  const stop = () => late.abort();
  const timer = setTimeout(stop, patienceMs);
  signal?.addEventListener('abort', stop);
  try {
    const received = await fetch(address, { credentials: 'omit', cache: 'no-cache', signal: late.signal })
      .then(async (response) => ({ response, content: await response.arrayBuffer() }))
      .catch(() => null);
    if (signal?.aborted) throw new KeepingFault('stopped');
    if (!received || received.response.status >= 500) throw new KeepingFault('network');
    const { response, content } = received;
    if (!response.ok || (await hashOf(content)) !== hash) throw new KeepingFault('changed');
    const headers = new Headers(response.headers);
    // The content is no longer compressed, and is the same for all.
    for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
    return new Response(content, { headers });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Runs so many at once; the first fault lets those under way end, begins no more, and is thrown. */
async function eachOf<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  let fault: { readonly error: unknown } | null = null;
  const worker = async () => {
    while (!fault && waiting.length > 0) await run(waiting.shift()!).catch((error: unknown) => (fault ??= { error }));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (fault) throw (fault as { readonly error: unknown }).error;
}
