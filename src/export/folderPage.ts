import { parse, type HTMLElement } from 'node-html-parser';
import type { TFunction } from 'i18next';
import { withFolderLinks } from './folderLinks.ts';

/** Scripts of the folder, each one file that also runs from a memory stick, where modules do not load. */
export const folderScripts = ['inFolder', 'readAloud', 'search', 'settings'] as const;
type FolderScript = (typeof folderScripts)[number];

interface Place {
  /** The page's address in the source language and without pinyin, e.g. `/search/`. */
  readonly source: string;
  /** What the addresses of its language begin with, e.g. `/en`. */
  readonly root: string;
  readonly t: TFunction;
}

/**
 * A page of the site as it stands in the folder: links that work there, and where a part needs a server or a script,
 * words that say so in place of a dead form.
 */
export function folderPage(html: string, file: string, place: Place): string {
  const page = parse(html, { comment: true });
  // The folder is a copy, and may lie anywhere.
  for (const link of page.querySelectorAll('link[rel="canonical"], link[rel="alternate"][hreflang]')) link.remove();
  if (place.source === '/search/') adaptSearch(page, place);
  else if (place.source === '/settings/') adaptSettings(page, place);
  else if (place.source === '/offline/') adaptOffline(page, place);
  else if (isCheck(place.source)) adaptCheck(page, place);
  else if (page.querySelector('script[type="module"]')) replaceScripts(page, ['readAloud']);
  return withFolderLinks(page.toString(), file);
}

const isCheck = (source: string) => /^\/check\/(?!paper\/)/.test(source);

function adaptSearch(page: HTMLElement, { t, root }: Place): void {
  replaceScripts(page, ['inFolder', 'search'], [`${root}/search/sources.js`]);
  const form = page.querySelector('main form')!;
  form.setAttribute('hidden', '');
  form.setAttribute('data-with-script', '');
  form.setAttribute('data-up', root === '' ? '../' : '../../');
  form.insertAdjacentHTML('beforebegin', `<p class="panel" data-without-script>${t('folder.searchNeedsScript')}</p>`);
  page.querySelector('#search-elsewhere')!.remove();
}

function adaptSettings(page: HTMLElement, { t }: Place): void {
  replaceScripts(page, ['inFolder', 'settings']);
  for (const form of page.querySelectorAll('form[data-preferences]')) {
    form.setAttribute('hidden', '');
    form.setAttribute('data-with-script', '');
  }
  page.querySelector('main h1')!.insertAdjacentHTML('afterend', `<p class="panel" data-without-script>${t('folder.settingsNeedScript')}</p>`);
}

function adaptOffline(page: HTMLElement, { t }: Place): void {
  replaceScripts(page, []);
  const heading = page.querySelector('main h1')!;
  page.querySelector('main .frame')!.innerHTML = `${heading.outerHTML}<p>${t('folder.here')}</p><p>${t('folder.mayBeOld')}</p>`;
}

/** The check needs its own addresses, which there are on a web server only; elsewhere the sheet of paper takes its place. */
function adaptCheck(page: HTMLElement, { t, root, source }: Place): void {
  replaceScripts(page, ['inFolder'], [], true);
  const check = page.querySelector('#check')!;
  const paper = `<a class="tap" href="${root}/check/paper/">${t('paper.indexTitle')}</a>`;
  check.setAttribute('hidden', '');
  check.setAttribute('data-over-http', '');
  check.setAttribute('data-depth', String(source.split('/').length - 2));
  check.insertAdjacentHTML('beforebegin', `<div data-without-server><h1>${t('check.title')}</h1><p>${t('folder.checkNeedsServer')}</p><p>${paper}</p></div>`);
  // In the header, a button of the form that is not there; the page itself has a counterpart.
  for (const button of page.querySelectorAll('.language-link button[formaction]')) {
    const [language, name, address] = [button.getAttribute('lang'), button.text, button.getAttribute('formaction')];
    button.closest('.language-link')!.innerHTML = `<a href="${address}" lang="${language}" hreflang="${language}">${name}</a>`;
  }
}

/**
 * @param files scripts of the folder itself, in order
 * @param keepModules where the site's own modules may load
 */
function replaceScripts(page: HTMLElement, names: readonly FolderScript[], files: readonly string[] = [], keepModules = false): void {
  const modules = page.querySelectorAll('script[type="module"]');
  const written = [...files, ...names.map((name) => `/_folder/${name}.js`)].map((source) => `<script defer src="${source}"></script>`).join('');
  if (!keepModules) modules.forEach((script) => script.remove());
  page.querySelector('head')!.insertAdjacentHTML('beforeend', written);
}
