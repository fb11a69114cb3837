import { posix } from 'node:path';

/** The file that an address of the site becomes in a folder: `/terms/` is `terms/index.html`. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/**
 * An address as a file of the folder links to it, so that it leads there from any server, folder or memory stick.
 * @param file the linking file, e.g. `terms/index.html`
 * @param address within the site, with or without what follows `?` or `#`, e.g. `/plan/#c1`
 */
export function linkFrom(file: string, address: string): string {
  const [, path, rest] = /^([^?#]*)(.*)$/.exec(address)!;
  return posix.relative(posix.dirname(file), fileOf(path!)) + rest!;
}

/** A page of the site with every link within the site made one that works in the folder. */
export function withFolderLinks(html: string, file: string): string {
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/(\s(?:href|src|action|formaction|cite|poster|data-pinyin-at)=")(\/(?!\/)[^"]*)"/g, (_, name: string, address: string) => `${name}${linkFrom(file, address)}"`),
  );
}
