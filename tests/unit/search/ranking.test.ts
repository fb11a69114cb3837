import { describe, expect, it } from 'vitest';
import { sourceLanguage } from '#content/currentLibrary.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { searchWordsIn } from '#navigation/searchWords.ts';
import { readableWords, searchView } from '#search/searchView.ts';
import { packSources, unpackSources } from '#search/pack.ts';
import { SearchIndex } from '#search/SearchIndex.ts';
import { development, english, heldBack, open, qualityOf } from '../../search/measure.ts';

const { sources: pageSources, pages: searchPages } = searchIn(sourceLanguage);
const found = (query: string) => searchPages(query).hits.map(({ document }) => document.id);

describe('ranking holds its floors', () => {
  it.each([
    ['development queries', development, 0.95, 0.95],
    ['written queries', open, 0.95, 0.9],
    ['held-back queries', heldBack, 0.9, 0.8],
  ])('on %s', (_name, queries, leastHitAt3, leastReciprocalRank) => {
    const { hitAt3, meanReciprocalRank, empty } = qualityOf(queries, found);
    expect(hitAt3).toBeGreaterThanOrEqual(leastHitAt3);
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(leastReciprocalRank);
    expect(empty).toBe(0);
  });
  it('which would catch a lost thesaurus', () => {
    const without = new SearchIndex(unpackSources(packSources({ ...pageSources, thesaurus: [] })));
    const { hitAt3 } = qualityOf(open, (query) => without.search(query).hits.map(({ document }) => document.id));
    expect(hitAt3).toBeLessThan(0.9);
  });
  it('with a third of the queries held back', () => {
    expect(heldBack.length / (heldBack.length + open.length)).toBeGreaterThan(0.3);
    expect(open.length + heldBack.length).toBeGreaterThanOrEqual(150);
  });
});

describe('in English', () => {
  const search = searchIn('en');
  const foundInEnglish = (query: string) => search.pages(query).hits.map(({ document }) => document.id);
  it.each([
    ['English queries', english],
    ['queries in Chinese', [...open, ...development]],
  ])('finds by %s', (_name, queries) => {
    const { hitAt3, meanReciprocalRank, empty } = qualityOf(queries, foundInEnglish);
    expect(hitAt3).toBeGreaterThanOrEqual(0.95);
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.9);
    expect(empty).toBe(0);
  });
  it('finds a clause by its rendering', () => {
    expect(search.plan('free buses').hits[0]?.document.id).toBe('clause-3.1.2-c2');
  });
  it('marks as Chinese what the reader typed in Chinese, and nothing else', () => {
    const words = searchWordsIn('en');
    const chinese = (query: string, found = search.pages(query)) => {
      const { status, items } = searchView(query, found, words);
      const parts = [...status, ...items.flatMap(({ title, summary, because }) => [...title, ...summary, ...because])];
      expect(parts.filter(({ text, lang }) => /\p{Script=Han}/u.test(text) !== (lang === 'zh-CN'))).toEqual([]);
      return parts.flatMap(({ text, lang }) => (lang ? [text] : []));
    };
    expect(chinese('颲颲，颲')).toEqual(['颲颲，颲']);
    expect(chinese('低保', search.plan('低保')).length).toBeGreaterThan(0);
    expect(chinese('低保')).toEqual([]);
    expect(chinese('wheelchair')).toEqual([]);
  });
  it('shows no Hanzi that the reader did not type', () => {
    const words = searchWordsIn('en');
    for (const { query } of [...english, ...development]) {
      const view = searchView(query, search.pages(query), words);
      const parts = [...view.status, ...view.items.flatMap(({ because }) => because)];
      const shown = [...parts.map(({ text }) => text), ...readableWords(search.suggest(query), words)].join(' ');
      expect(shown.replaceAll(query, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
