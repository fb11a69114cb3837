import { describe, expect, it } from 'vitest';
import { pagesOfShare } from '../../support/pagesOfShare.ts';

const ids = new Set(Array.from({ length: 10 }, (_, index) => `page-${index}`));
const pages = ['/', '/about/', ...[...ids].flatMap((id) => [`/entitlements/${id}/`, `/en/entitlements/${id}/`])];
const addresses = [...pages, ...pages.map((page) => `/pinyin${page}`)];
const days = ['2026-11-29', '2026-11-30', '2026-12-01'].map((day) => pagesOfShare(addresses, ids, 'day/3', day));

describe('the pages looked at in a day', () => {
  it('are all of them in three days', () => {
    expect(new Set(days.flat())).toEqual(new Set(addresses));
  });
  it('are about a third, and one of each make', () => {
    for (const chosen of days) {
      expect(chosen).toEqual(expect.arrayContaining(['/', '/about/', '/entitlements/page-0/', '/en/entitlements/page-0/', '/pinyin/']));
      expect(chosen.length).toBeLessThanOrEqual(21);
    }
  });
  it('have copies with pinyin as one make: each but the first on one of the days', () => {
    for (const copy of addresses.filter((address) => address.startsWith('/pinyin/') && address !== '/pinyin/')) {
      expect(days.filter((chosen) => chosen.includes(copy)), copy).toHaveLength(1);
    }
  });
  it('are all when all are asked for', () => {
    expect(pagesOfShare(addresses, ids, '1/1', '2026-11-30')).toEqual(addresses);
  });
});
