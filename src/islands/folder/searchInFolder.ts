import { DeviceSearch, type Download } from '#islands/search/DeviceSearch.ts';

/** Search in an exported folder: what the site would fetch comes as a script, because files may not fetch one another. */
const { searchDownload } = globalThis as typeof globalThis & { searchDownload: Download };
const form = document.querySelector<HTMLFormElement>('main form[role="search"]')!;
const box = form.querySelector<HTMLInputElement>('input[name="q"]')!;
const search = new DeviceSearch(searchDownload);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(box.value);
});
const asked = new URL(location.href).searchParams.get('q') ?? '';
if (asked.trim() !== '') {
  box.value = asked;
  show(asked);
}

function show(words: string): void {
  search.show(words, true);
  // The site's addresses, from a page one folder deep in its language; `/en/…` from one below that.
  const up = form.dataset['up']!;
  for (const link of document.querySelectorAll('#search-found a[href^="/"]')) {
    const [path, place = ''] = link.getAttribute('href')!.slice(1).split('#');
    link.setAttribute('href', `${up}${path}index.html${place && `#${place}`}`);
  }
}
