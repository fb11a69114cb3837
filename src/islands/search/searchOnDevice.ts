import { fromGb18030Json } from '#search/gb18030.ts';
import type { DeviceSearch, Download } from './DeviceSearch.ts';

/**
 * Searching on the device: nothing is loaded until the person enters the search field, so that all is there when the
 * first word is typed; the words never leave the browser. Any fault falls back to the plain form.
 */
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const box = form?.querySelector<HTMLInputElement>('input[name="q"]');
const patienceMs = 4000;

if (form && box) {
  let loading: Promise<DeviceSearch> | undefined;
  const load = (): Promise<DeviceSearch> => (loading ??= loadDeviceSearch());
  const search = async (query: string, whole = false): Promise<void> => {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs));
    (await Promise.race([load(), late])).show(query, whole);
  };
  let shown = location.search;
  const addressOf = (query: string) => `${location.pathname}?q=${encodeURIComponent(query)}`;

  // What was typed before this script ran came without a focus that it could see.
  for (const sign of ['focus', 'input']) box.addEventListener(sign, () => void load().catch(() => {}), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(box.value).then(
      () => {
        history.pushState(null, '', addressOf(box.value));
        shown = location.search;
      },
      () => form.submit(),
    );
  });
  // A page kept for use without a network comes as if nothing had been asked (src/service-worker/).
  const asked = new URL(location.href).searchParams.get('q')?.trim() ?? '';
  if (asked !== '' && box.value === '') {
    box.value = asked;
    search(asked).catch(() => {});
  }
  addEventListener('popstate', () => {
    // The skip link's step within the page; to make the results anew would take the focus from them.
    if (location.search === shown) return;
    shown = location.search;
    const address = new URL(location.href);
    if (address.searchParams.has('in')) return location.reload();
    box.value = address.searchParams.get('q') ?? '';
    search(box.value, true).catch(() => location.reload());
  });
}

/** Code and sources at the same time. Rejects when either cannot be had. */
async function loadDeviceSearch(): Promise<DeviceSearch> {
  const [download, { DeviceSearch }] = await Promise.all([fetchDownload(), import('./DeviceSearch.ts')]);
  return new DeviceSearch(download);
}

async function fetchDownload(): Promise<Download> {
  const response = await fetch(`${location.pathname}sources.gb18030`);
  if (!response.ok) throw new Error(String(response.status));
  return fromGb18030Json(await response.arrayBuffer()) as Download;
}
