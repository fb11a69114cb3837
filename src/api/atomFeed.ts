import { changesOf, type ChangeKind } from '#content/changesOf.ts';
import type { Library } from '#content/Library.ts';
import { byId } from '#content/lookups.ts';
import { marksOf } from '#i18n/marks.ts';

/** Words of the interface that stand in a feed. */
interface FeedWords {
  readonly title: string;
  readonly subtitle: string;
  readonly rights: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  /** Joins a page's title and the kind of change. */
  readonly entryTitle: (title: string, kind: string) => string;
}

/**
 * The feed of changed entitlements (Atom, RFC 4287), one entry for each change of each page, newest first.
 * Dates come from the records alone, so that two builds of the same content are the same.
 * A record that is not translated yet stands in the source's language, marked as such.
 * @param path of the feed and of the site in this language, on `origin`
 */
export function atomFeed(library: Library, words: FeedWords, { origin, path, home, language }: { origin: URL; path: string; home: string; language: string }): string {
  const absolute = (address: string) => new URL(address, origin).href;
  const changes = changesOf(library);
  const [source] = library.site.languages;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${absolute(path)}</id>`,
    element('title', words.title),
    element('subtitle', words.subtitle),
    // Where nothing is recorded, nothing is newer than the plan.
    `  <updated>${instant(changes[0]?.on ?? library.site.plan.issuedOn)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${absolute(path)}"/>`,
    `  <link rel="alternate" type="text/html" href="${absolute(home)}"/>`,
    `  <author><name>${escaped(library.site.name)}</name></author>`,
    element('rights', words.rights),
    ...changes.flatMap(({ entitlement, kind, on, ordinal, what, note, isUntranslated }) => {
      const written = isUntranslated ? source!.code : language;
      const page = absolute(`${home}entitlements/${entitlement}/`);
      return [
        '  <entry>',
        `    <id>${page}#${kind}-${ordinal}</id>`,
        `  ${element('title', words.entryTitle(byId(library.entitlements, entitlement).title, words.kinds[kind]))}`,
        `    <updated>${instant(on)}</updated>`,
        `    <link rel="alternate" type="text/html" href="${page}"/>`,
        `    <category term="${kind}" label="${escaped(words.kinds[kind])}"/>`,
        `  ${element('summary', note ? what + marksOf(written).colon + note : what, written === language ? '' : ` xml:lang="${written}"`)}`,
        '  </entry>',
      ];
    }),
    '</feed>',
    '',
  ].join('\n');
}

/** The records know days; Atom wants an instant. */
const instant = (day: string) => `${day}T00:00:00Z`;
const element = (name: string, text: string, attributes = '') => `  <${name}${attributes}>${escaped(text)}</${name}>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
