import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesToFetch, type Edition } from '#offline/Edition.ts';
import { hashOf } from '#offline/hashOf.ts';
import { KeepingFault, reasonOf } from '#offline/KeepingFault.ts';

const edition = (files: Edition['files']): Edition => ({ language: 'zh-CN', root: '', version: 'v', files, notice: '', notKept: '' });

describe('an edition', () => {
  it('costs all its bytes at first, later those of what is new or changed', () => {
    const newer = edition({ '/': ['a', 10], '/terms/': ['b', 200], '/plan/': ['c', 3000] });
    expect(bytesToFetch(newer, null)).toBe(3210);
    expect(bytesToFetch(newer, edition({ '/': ['a', 10], '/terms/': ['old', 5], '/gone/': ['c', 1] }))).toBe(3200);
    expect(bytesToFetch(newer, newer)).toBe(0);
  });
  it('names content by its SHA-256', async () => {
    const content = new TextEncoder().encode('残疾人');
    expect(await hashOf(content)).toBe(createHash('sha256').update(content).digest('base64url').slice(0, 22));
  });
});

describe('why keeping failed', () => {
  it('is a full device, what was thrown as such, or a fault of ours that is named as none', () => {
    expect(reasonOf(new DOMException('', 'QuotaExceededError'))).toBe('noRoom');
    expect(reasonOf(new KeepingFault('changed'))).toBe('changed');
    expect(reasonOf(new TypeError('other'))).toBeNull();
    expect(reasonOf(null)).toBeNull();
  });
});
