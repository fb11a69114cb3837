import { describe, expect, it } from 'vitest';
import { suggestAddresses } from '#search/suggestAddresses.ts';
import { siteSearch } from '#navigation/siteSearch.ts';

describe('search', () => {
  it.each([
    ['坐公交', 'bus-free'],
    ['轮椅', 'assistive-devices'],
    ['低保', 'dibao-household'],
    ['孩子康复', 'child-rehab'],
    ['找工作', 'job-services'],
    ['12385', 'hotline-and-complaints'],
  ])('finds %s among the first five', (query, id) => {
    expect(siteSearch.search(query).slice(0, 5).map((hit) => hit.id)).toContain(id);
  });
  it.each(['', '   ', '*:^~+-', 'title:低保', '"', '\u0000', '<script>', '低'.repeat(10_000), 'a^99999', '🙂'])('stays calm with %j', (query) => {
    expect(() => siteSearch.search(query)).not.toThrow();
  });
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
