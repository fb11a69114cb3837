import { KeptEditions, type KeptEdition } from '#offline/KeptEditions.ts';
import { exclusively } from '#offline/exclusively.ts';
import { readEdition } from '#offline/readEdition.ts';
import { keptPage } from './keptPage.ts';
import type { FetchEvent, WorkerScope } from './WorkerScope.ts';

/**
 * Shows kept pages when the site cannot be reached. It is there only after a person has asked for it on /offline/.
 * Pages come from the site whenever it answers in time. A page and all it loads come from one version: from the site,
 * or from one kept version. Nothing that a person sends or asks is kept.
 */
const worker = self as unknown as WorkerScope;
const editions = new KeptEditions(worker.caches);
const patienceMs = 3000;
const dayMs = 24 * 60 * 60 * 1000;
/** What a tab's page was shown from; the worker may be ended at any time, so this only saves asking the cache again. */
const shownFrom = new Map<string, string | null>();

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (new URL(request.url).origin !== worker.location.origin) return;
  if (request.mode === 'navigate') return event.respondWith(request.method === 'GET' ? page(event) : sent(event));
  if (request.method === 'GET' && clientId !== '' && !request.headers.has('range')) event.respondWith(part(request, clientId));
});

/** A page: from the site if it answers in time, else as kept. */
async function page(event: FetchEvent): Promise<Response> {
  const kept = await editions.all();
  const url = new URL(event.request.url);
  const edition = kept.find(({ root }) => root !== '' && url.pathname.startsWith(`${root}/`)) ?? kept.find(({ root }) => root === '') ?? kept[0];
  if (!edition) return fetch(event.request);

  // Searching the plan is done by the site alone.
  const file = url.searchParams.has('in') ? null : await editions.file(edition.cacheName, url.pathname);
  const answer = await inTime(fetch(event.request), file ? patienceMs : null);
  if (answer && (answer.status < 500 || !file)) {
    event.waitUntil(atHome(kept));
    return answer;
  }
  if (file) return shown(event, edition, file);
  const other = url.pathname.endsWith('/') ? url.pathname.replace(/^\/pinyin\//, '/') : `${url.pathname}/`;
  if (other !== url.pathname && (await editions.file(edition.cacheName, other))) return Response.redirect(other + url.search);
  return notKept(event, edition);
}

/** A form that only the site can answer. */
async function sent(event: FetchEvent): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch (error) {
    const [edition] = await editions.all();
    if (!edition) throw error;
    return notKept(event, edition);
  }
}

/** What a page loads: from the version that the page was shown from, and else nothing that may be another version's. */
async function part(request: Request, clientId: string): Promise<Response> {
  if (!shownFrom.has(clientId)) shownFrom.set(clientId, await editions.shownFrom(clientId));
  const cacheName = shownFrom.get(clientId);
  const address = new URL(request.url).pathname;
  if (!cacheName) return fetch(request).catch(async (error: unknown) => (await namedByContent(address)) ?? Promise.reject(error));
  const file = await editions.file(cacheName, address);
  if (file) return file;
  // The browser may have cleared it; then the site's may be another.
  const list = await editions.listOf({ cacheName });
  return isNamedByContent(address) || (list && !(address in list.files)) ? fetch(request) : Response.error();
}

/** Styles and scripts, whose names say what they hold: the same in every version that has them. */
const isNamedByContent = (address: string) => address.startsWith('/_astro/');

async function namedByContent(address: string): Promise<Response | null> {
  if (!isNamedByContent(address)) return null;
  for (const { cacheName } of await editions.all()) {
    const file = await editions.file(cacheName, address);
    if (file) return file;
  }
  return null;
}

async function notKept(event: FetchEvent, edition: KeptEdition): Promise<Response> {
  const list = await editions.listOf(edition);
  const like = await editions.file(edition.cacheName, `${edition.root}/offline/`);
  if (!list || !like) return Response.error();
  await noteShownFrom(event.resultingClientId, edition.cacheName);
  return new Response(list.notKept, { status: 503, headers: like.headers });
}

async function shown(event: FetchEvent, edition: KeptEdition, file: Response): Promise<Response> {
  await noteShownFrom(event.resultingClientId, edition.cacheName);
  if (!file.headers.get('content-type')?.startsWith('text/html')) return file;
  return new Response(keptPage(await file.text(), await noticeOnce(edition)), { headers: file.headers });
}

/** The notice that the site cannot be reached: on the first page only, until the site answers or all tabs are closed. */
async function noticeOnce(edition: KeptEdition): Promise<string> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 0 && (await editions.mark('told'))) return '';
  await editions.setMark('told', new Date()).catch(() => {});
  const date = new Intl.DateTimeFormat(edition.language, { dateStyle: 'long' }).format(new Date(edition.keptAt));
  return ((await editions.listOf(edition))?.notice ?? '').replace('0000-00-00', date);
}

async function noteShownFrom(clientId: string, cacheName: string): Promise<void> {
  if (clientId === '') return;
  shownFrom.set(clientId, cacheName);
  // On a full device nothing can be noted, and the page is shown all the same.
  await editions.noteShownFrom(clientId, cacheName).catch(() => {});
}

/** The site has answered: tidies up, and once a day keeps what has changed. A failure leaves what is kept, and is tried again. */
async function atHome(kept: readonly KeptEdition[]): Promise<void> {
  if (await editions.mark('told')) await editions.setMark('told', null);
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await editions.forgetTabsBut(new Set(open.map(({ id }) => id)));
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  for (const { language, root, version, keptAt } of kept) {
    const last = (await editions.mark(`checked-${language}`)) ?? keptAt;
    if (Date.now() - Date.parse(last) < dayMs) continue;
    await editions.setMark(`checked-${language}`, new Date());
    const edition = await readEdition(root).catch(() => null);
    // Removed meanwhile means not wanted.
    if (edition && edition.version !== version) await exclusively(async () => (await editions.in(language)) && editions.keep(edition)).catch(() => {});
  }
}

/** The site's answer; null when there is none, or none in time. */
async function inTime(answer: Promise<Response>, limitMs: number | null): Promise<Response | null> {
  const settled = answer.catch(() => null);
  if (limitMs === null) return settled;
  return Promise.race([settled, new Promise<null>((resolve) => setTimeout(resolve, limitMs, null))]);
}
