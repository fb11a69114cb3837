import { describe, expect, it } from 'vitest';
import { languageAddresses } from '#i18n/languageAddresses.ts';

const chinese = { code: 'zh-CN', name: '中文', path: '' };
const english = { code: 'en', name: 'English', path: 'en' };
const two = languageAddresses([chinese, english]);
const one = languageAddresses([chinese]);

describe('addresses among languages', () => {
  it.each([
    ['/', '/en/'],
    ['/plan/#3.1.1-c1', '/en/plan/#3.1.1-c1'],
    ['/search/?q=bus', '/en/search/?q=bus'],
    ['/check/policy.json', '/en/check/policy.json'],
  ])('%s is mirrored at %s', (source, mirrored) => {
    expect(two.addressIn('en', source)).toBe(mirrored);
    expect(two.addressIn('zh-CN', source)).toBe(source);
    expect(two.sourceAddress(mirrored)).toBe(source);
    expect(two.languageAt(mirrored)).toBe('en');
    expect(two.languageAt(source)).toBe('zh-CN');
  });
  it.each(['/easy/', '/easy/entitlements/x/', '/braille/x-40x25.brf', '/pinyin/plan/', '/api/openapi.json', '/sitemap.xml', '#main', 'https://example.org/', '//example.org/'])(
    '%s stays as it is',
    (address) => {
      expect(two.addressIn('en', address)).toBe(address);
    },
  );
  it('an address that only begins like a folder is in the source language', () => {
    expect(two.languageAt('/english/')).toBe('zh-CN');
    expect(two.languageAt('/entitlements/')).toBe('zh-CN');
  });
  it('a language that the site has not is read as the source', () => {
    expect(two.addressIn('fr', '/terms/')).toBe('/terms/');
  });
});

describe('the way to another language', () => {
  it.each([
    ['/terms/', '/en/terms/'],
    ['/en/terms/', '/terms/'],
    ['/easy/', '/en/entitlements/'],
    ['/easy/check/', '/en/check/'],
    ['/easy/entitlements/x/', '/en/entitlements/x/'],
    ['/braille/', '/en/entitlements/'],
    ['/braille/x/', '/en/entitlements/x/'],
    ['/specimen/', '/en/'],
  ])('leads from %s to %s', (from, to) => {
    expect(two.otherLanguagesOf(from).map(({ address }) => address)).toEqual([to]);
  });
  it('tells what the other language’s addresses begin with', () => {
    expect(two.otherLanguagesOf('/')[0]).toMatchObject({ code: 'en', name: 'English', root: '/en' });
    expect(two.otherLanguagesOf('/en/')[0]).toMatchObject({ code: 'zh-CN', name: '中文', root: '' });
  });
});

describe('the versions of a page', () => {
  it('are the same seen from each, with the source as default', () => {
    const versions = two.alternatesOf('/terms/');
    expect(versions.map(({ hreflang, address }) => `${hreflang} ${address}`)).toEqual(['zh-CN /terms/', 'en /en/terms/', 'x-default /terms/']);
    expect(two.alternatesOf('/en/terms/')).toEqual(versions);
  });
  it('are none where a page exists in one language alone', () => {
    expect(two.alternatesOf('/easy/')).toEqual([]);
  });
});

it('a site of one language has no other language and no other version', () => {
  expect(one.otherLanguagesOf('/terms/')).toEqual([]);
  expect(one.alternatesOf('/terms/')).toEqual([]);
  expect(one.languageAt('/en/')).toBe('zh-CN');
});
