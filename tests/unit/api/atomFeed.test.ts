import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#api/atomFeed.ts';
import { library, libraryIn } from '#content/currentLibrary.ts';
import type { Library } from '#content/Library.ts';

const words = {
  title: '标题 <&>',
  subtitle: '说明',
  rights: '许可',
  kinds: { new: '新', wording: '写法', confirmation: '核对', 'new-policy': '新政策' },
  entryTitle: (title: string, kind: string) => `${title}：${kind}`,
};
const feedOf = (from: Library, folder = '') =>
  atomFeed(from, words, { origin: new URL('https://example.org'), path: `${folder}/feed.xml`, home: `${folder}/`, language: from.language });

/** What RFC 4287 asks of a feed and its entries, as far as this one goes. */
function feedFaults(xml: string): readonly string[] {
  const [feed] = parse(xml.replace(/^<\?xml[^>]*\?>\n/, '')).childNodes as HTMLElement[];
  const own = (element: HTMLElement, name: string) => element.childNodes.filter((child): child is HTMLElement => (child as HTMLElement).rawTagName === name);
  const entries = own(feed!, 'entry');
  const ids = [feed!, ...entries].flatMap((element) => own(element, 'id').map(({ text }) => text));
  return [
    ...(feed!.getAttribute('xmlns') === 'http://www.w3.org/2005/Atom' ? [] : ['not an Atom feed']),
    ...[feed!, ...entries].flatMap((element) =>
      ['id', 'title', 'updated'].filter((name) => own(element, name).length !== 1 || own(element, name)[0]!.text.trim() === '').map((name) => `${element.rawTagName} without one ${name}`),
    ),
    ...(own(feed!, 'author').length === 1 ? [] : ['no author']),
    ...(own(feed!, 'link').filter((link) => link.getAttribute('rel') === 'self').length === 1 ? [] : ['no link to itself']),
    ...entries.filter((entry) => !own(entry, 'link').some((link) => link.getAttribute('rel') === 'alternate')).map(() => 'entry without a page'),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
    ...ids.filter((id) => !URL.canParse(id)).map((id) => `not an IRI: ${id}`),
    ...[feed!, ...entries].flatMap((element) => own(element, 'updated')).filter(({ text }) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)).map(({ text }) => `not an instant: ${text}`),
  ];
}
const entryOf = (xml: string, id: string, folder = '') => xml.split('<entry>').find((entry) => entry.includes(`<id>https://example.org${folder}/entitlements/${id}</id>`));

describe('the feed of changes', () => {
  it('is a sound Atom feed with an entry for every page', () => {
    const xml = feedOf(library);
    expect(feedFaults(xml)).toEqual([]);
    for (const { id } of library.entitlements) expect(entryOf(xml, `${id}/#new-1`)).toBeDefined();
  });
  it('would be refused without an id, with one twice, or with a day for an instant', () => {
    const xml = feedOf(library);
    expect(feedFaults(xml.replace(/<id>.*?<\/id>/, ''))).toContain('feed without one id');
    expect(feedFaults(xml.replaceAll('#wording-', '#new-')).join()).toContain('twice');
    expect(feedFaults(xml.replace('T00:00:00Z', '')).join()).toContain('not an instant');
  });
  it('is the same however often it is made, and as old as its newest record', () => {
    const later = { ...library, changes: [...library.changes, { on: '2030-01-02', kind: 'wording' as const, entitlements: ['bus-free'], what: '写清了<带>什么' }] };
    expect(feedOf(library)).toBe(feedOf(library));
    const xml = feedOf(later);
    expect(feedFaults(xml)).toEqual([]);
    expect(/<updated>(.*?)<\/updated>/.exec(xml)![1]).toBe('2030-01-02T00:00:00Z');
    expect(entryOf(xml, 'bus-free/#wording-1')).toContain('<summary>写清了&lt;带&gt;什么</summary>');
    expect(xml.indexOf('bus-free/#wording-1')).toBeLessThan(xml.indexOf('#new-1'));
  });
  it('is in English throughout where every record is translated', () => {
    const xml = feedOf(libraryIn('en'), '/en');
    expect(feedFaults(xml)).toEqual([]);
    expect(entryOf(xml, 'bus-free/#new-1', '/en')).toContain('<summary>This page is on the site for the first time.</summary>');
    expect([...xml.matchAll(/<summary[^>]*>(.*?)<\/summary>/g)].filter(([summary]) => /\p{Script=Han}|xml:lang/u.test(summary))).toEqual([]);
  });
  it('has a record that nobody has translated yet in the source’s language, marked as such', () => {
    const validity = { ...library.validity, confirmations: [{ by: '测试单位', on: '2030-01-01', entitlements: 'all' as const, note: '还有', isUntranslated: true }] };
    const changes = [...libraryIn('en').changes, { on: '2030-01-02', kind: 'wording' as const, entitlements: ['bus-free'], what: '写清了', isUntranslated: true }];
    const xml = feedOf({ ...libraryIn('en'), changes, validity }, '/en');
    expect(feedFaults(xml)).toEqual([]);
    expect(entryOf(xml, 'bus-free/#wording-1', '/en')).toContain('<summary xml:lang="zh-CN">写清了</summary>');
    expect(entryOf(xml, 'legal-aid/#confirmation-1', '/en')).toContain('<summary xml:lang="zh-CN">测试单位：还有</summary>');
  });
  it('tells who confirmed a page and what replaced it, from the one place where that is written', () => {
    const validity = {
      ...library.validity,
      confirmations: [{ by: '测试单位', on: '2030-01-01', entitlements: 'all' as const, note: '还有' }],
      replacements: [{ title: '测试政策', on: '2030-01-02', address: 'https://example.org/', entitlements: ['bus-free'] }],
    };
    const xml = feedOf({ ...library, validity });
    expect(feedFaults(xml)).toEqual([]);
    expect(entryOf(xml, 'legal-aid/#confirmation-1')).toContain('<summary>测试单位：还有</summary>');
    expect(entryOf(xml, 'bus-free/#new-policy-1')).toContain('<summary>测试政策</summary>');
    expect(entryOf(xml, 'legal-aid/#new-policy-1')).toBeUndefined();
  });
});
