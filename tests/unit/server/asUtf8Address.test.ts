import { expect, it } from 'vitest';
import { asUtf8Address } from '#server/asUtf8Address.ts';

it.each([
  ['/search/?q=%E4%BD%8E%E4%BF%9D', '/search/?q=%E4%BD%8E%E4%BF%9D'],
  ['/search/?q=%CE%DE%D5%CF%B0%AD', `/search/?q=${encodeURIComponent('无障碍')}`],
  ['/search/?q=%ff', '/search/?q=%20'],
  ['/search/?q=100%', '/search/?q=100%25'],
  ['/plan/', '/plan/'],
])('%s becomes %s', (given, wanted) => {
  expect(asUtf8Address(given)).toBe(wanted);
  expect(() => decodeURIComponent(asUtf8Address(given))).not.toThrow();
});
