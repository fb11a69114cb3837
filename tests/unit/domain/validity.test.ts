import { expect, it } from 'vitest';
import { latestFor } from '#domain/validity.ts';

const records = [
  { on: '2026-01-02', entitlements: ['bus-free'] },
  { on: '2026-03-04', entitlements: 'all' as const },
  { on: '2026-05-06', entitlements: ['child-rehab'] },
];

it('finds the newest record that speaks of the page', () => {
  expect(latestFor(records, 'bus-free')?.on).toBe('2026-03-04');
  expect(latestFor(records, 'child-rehab')?.on).toBe('2026-05-06');
});

it('is null when nobody confirmed', () => {
  expect(latestFor([], 'bus-free')).toBeNull();
});
