import { describe, expect, it } from 'vitest';
import { markMatches } from '#search/markMatches.ts';
import { fromGb18030Json, toGb18030Json } from '#search/gb18030.ts';
import { packSources, unpackSources, type PackedSources } from '#search/pack.ts';
import { SearchIndex } from '#search/SearchIndex.ts';
import { readQuery, searchView } from '#search/searchView.ts';
import { suggestAddresses } from '#search/suggestAddresses.ts';
import { sourceLanguage } from '#content/currentLibrary.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { searchWordsIn } from '#navigation/searchWords.ts';
import { development, open } from '../../search/measure.ts';

const { packedSources, pages: searchPages, plan: searchPlan, suggest: suggestWords } = searchIn(sourceLanguage);
const searchWords = searchWordsIn(sourceLanguage);
const idsOf = (query: string) => searchPages(query).hits.map(({ document }) => document.id);

describe('search understands', () => {
  it.each([
    ['everyday words', '坐公交', 'bus-free'],
    ['a question', '坐车要钱吗', 'bus-free'],
    ['a word within a sentence', '我爸想配个轮椅行不行', 'assistive-devices'],
    ['pinyin', 'dibao', 'dibao-household'],
    ['pinyin in syllables', 'lun yi', 'assistive-devices'],
    ['pinyin with tone marks', 'dī bǎo', 'dibao-household'],
    ['pinyin of a phrase nobody listed', 'mangrenanmodian', 'blind-massage'],
    ['pinyin by ear', 'zuoce', 'bus-free'],
    ['initials', 'db', 'dibao-household'],
    ['homophones', '底保', 'dibao-household'],
    ['homophones on both places', '低报', 'dibao-household'],
    ['traditional characters', '輪椅', 'assistive-devices'],
    ['full-width forms', '１２３８５', 'hotline-and-complaints'],
    ['English', 'wheelchair', 'assistive-devices'],
    ['English in the plural', 'hearing aids', 'assistive-devices'],
    ['a slip in English', 'wheelchiar', 'assistive-devices'],
    ['several words', '图书馆　盲文书', 'library-blind-room'],
    ['Latin and Hanzi together', 'wifi网费补助', 'online-and-home-work'],
  ])('%s: %s', (_name, query, id) => {
    expect(idsOf(query).slice(0, 3)).toContain(id);
  });

  it('a promise before the office that keeps it', () => {
    expect(idsOf('残联电话')[0]).toBe('hotline-and-complaints');
  });
  it('the plan’s own words, also through the official word for what was typed', () => {
    expect(searchPlan('假肢').hits[0]!.document.title).toContain('辅助器具');
  });
});

describe('search stays calm with', () => {
  it.each(['', '   ', '*:^~+-', 'title:低保', '"', '\u0000', '<script>', '低'.repeat(10_000), 'a'.repeat(10_000), 'a^99999', '🙂', '(((', '[a-', '\\', '$&', '{{count}}', '__proto__', 'constructor'])('%j', (query) => {
    expect(() => searchView(query, searchPages(query), searchWords)).not.toThrow();
    expect(() => [searchPlan(query), suggestWords(query)]).not.toThrow();
  });
  it('letters that mean nothing, finding nothing', () => {
    expect(idsOf('zzzz')).toEqual([]);
  });
});

describe('the search page says', () => {
  const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  const view = (query: string) => searchView(query, searchPages(query), searchWords);
  it('why a page was found when it says it otherwise', () => {
    expect(textOf(view('假肢').items[0]!.because)).toBe('您搜的“假肢”在文件里叫“基本型辅助器具”。');
    expect(textOf(view('辅助器具').items[0]!.because)).toBe('');
  });
  it('what a misspelt word was taken for', () => {
    expect(textOf(view('底保').status)).toContain('按“低保”来找');
    expect(textOf(view('低保').status)).toMatch(/^找到 \d+ 个结果。/);
  });
  it('nothing before a search', () => {
    expect(textOf(view('').status)).toBe('');
    expect(textOf(view('\u0007').status)).toBe('');
  });
  it('that a query was too long, and what to do when nothing was found', () => {
    expect(textOf(view('低'.repeat(300)).status)).toContain('只用前 200 个字');
    expect(textOf(view('zzzz').status)).toContain('12385');
    expect(readQuery('低'.repeat(300)).length).toBe(200);
  });
  it('near words for a slip that leads nowhere', () => {
    expect(suggestWords('whelcheer')).toContain('wheelchair');
  });
});

describe('marks', () => {
  it('stand on the words looked for, and every character stays', () => {
    const pieces = markMatches('配ＡＢ辅助器具有补贴', ['辅助', '助器', '器具', 'ab']);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['ＡＢ辅助器具']);
    expect(pieces.map(({ text }) => text).join('')).toBe('配ＡＢ辅助器具有补贴');
  });
  it('leave single characters alone, unless one was all that was typed', () => {
    expect(markMatches('坐公交', ['坐车', '坐'])).toEqual([{ text: '坐公交', marked: false }]);
    expect(markMatches('坐公交', ['坐'])[0]).toEqual({ text: '坐', marked: true });
  });
});

it('the device finds the same in the same order as the server', () => {
  const sent = fromGb18030Json(toGb18030Json(packedSources)) as PackedSources;
  const device = new SearchIndex(unpackSources(sent));
  for (const { query } of [...development, ...open]) {
    expect(searchView(query, device.search(query), searchWords), query).toEqual(searchView(query, searchPages(query), searchWords));
    expect(device.suggest(query), query).toEqual(suggestWords(query));
  }
});

it.each([
  ['everyday and rare Hanzi, letters, signs', '低保、颲 résumé “20%”龘', 29],
  ['scripts that GB 18030 has in two bytes, and others', 'Пандус 轮椅 تاكسى €', 53],
  ['Hanzi of four bytes, and other signs', '𠮷野家 🦽', 31],
  ['what JSON must escape', '"\\\n\x7f', 9],
  ['no Hanzi', 'wheelchair', 12],
])('%s arrive as they were sent, in few bytes', (_name, text, length) => {
  const sent = toGb18030Json(text);
  expect(fromGb18030Json(sent)).toBe(text);
  expect(sent.byteLength).toBe(length);
});
it('words lead to the same documents after packing, in whatever order their kinds stand', () => {
  const document = (id: string, kind: 'entitlement' | 'term', url: string) => ({ id, kind, url, title: id, summary: '', words: [], body: '' });
  const mixed = [document('bus', 'entitlement', '/entitlements/bus/'), document('term:aid', 'term', '/terms/#aid'), document('chair', 'entitlement', '/entitlements/chair/')];
  const entry = (official: string, finds: readonly string[]) => ({ official, finds, words: [] });
  const pack = (thesaurus: readonly ReturnType<typeof entry>[]) => unpackSources(packSources({ documents: mixed, thesaurus, fillers: [], traditional: [], pinyin: { inOrder: '', also: {} } }));
  const entries = [entry('轮椅', ['chair', 'term:aid']), entry('公交', ['bus'])];
  const { documents, thesaurus } = pack(entries);
  expect(documents.map(({ id, url }) => [id, url])).toEqual(expect.arrayContaining(mixed.map(({ id, url }) => [id, url])));
  expect(thesaurus.map(({ finds }) => finds)).toEqual(entries.map(({ finds }) => finds));
  expect(() => pack([entry('轮椅', ['nowhere'])]), 'never another document').toThrow();
});
it('every sign of two bytes arrives', () => {
  const all = Array.from({ length: 0x10000 - 0x800 }, (_, at) => String.fromCharCode(at < 0xd800 ? at : at + 0x800)).join('');
  expect(fromGb18030Json(toGb18030Json(all)) === all).toBe(true);
});

describe('a wrong address', () => {
  const known = [
    { url: '/entitlements/bus-free/', name: '坐公交免费' },
    { url: '/terms/', name: '词语解释' },
  ];
  it.each([
    ['/entitlement/bus-free', '/entitlements/bus-free/'],
    ['/entitlements/bus_free.html', '/entitlements/bus-free/'],
    ['/entitlements/bus-fre/', '/entitlements/bus-free/'],
    ['/term', '/terms/'],
  ])('%s suggests %s', (path, url) => {
    expect(suggestAddresses(path, known)[0]?.url).toBe(url);
  });
  it('suggests nothing when nothing is near', () => {
    expect(suggestAddresses('/wp-login.php', known)).toEqual([]);
    expect(suggestAddresses('/', known)).toEqual([]);
  });
});
