import type { DeviceSearch, Download } from './DeviceSearch.ts';

/**
 * Searching on the device: nothing is loaded until the person types, and then the words never leave the browser.
 * Any fault falls back to the plain form.
 */
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const box = form?.querySelector<HTMLInputElement>('input[name="q"]');
const patienceMs = 4000;

if (form && box) {
  let loading: Promise<DeviceSearch> | undefined;
  const load = (): Promise<DeviceSearch> => (loading ??= loadDeviceSearch());
  const search = async (query: string): Promise<void> => {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs));
    (await Promise.race([load(), late])).show(query);
  };
  const addressOf = (query: string) => `${location.pathname}?q=${encodeURIComponent(query)}`;

  box.addEventListener('input', () => void load().catch(() => {}), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(box.value).then(
      () => history.pushState(null, '', addressOf(box.value)),
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
    const address = new URL(location.href);
    if (address.searchParams.has('in')) return location.reload();
    box.value = address.searchParams.get('q') ?? '';
    search(box.value).catch(() => location.reload());
  });
}

/** Code and sources at the same time. Rejects when either cannot be had. */
async function loadDeviceSearch(): Promise<DeviceSearch> {
  const [{ DeviceSearch }, response] = await Promise.all([import('./DeviceSearch.ts'), fetch(`${location.pathname}sources.json`)]);
  if (!response.ok) throw new Error(String(response.status));
  return new DeviceSearch((await response.json()) as Download);
}
