import { describe, expect, it } from 'vitest';
import { readSettings } from '#server/Settings.ts';

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.faults.map(({ en }) => en).join());
  return read.settings;
};

describe('settings', () => {
  it('have a value for everything, and an empty one is none', () => {
    expect(settingsOf({})).toMatchObject({ host: '127.0.0.1', port: 4321, allowedHosts: [], logsRequests: true, drainSeconds: 0 });
    expect(settingsOf({ HOST: '', PORT: '', TRUSTED_PROXIES: '', SITE_ORIGIN: '' })).toMatchObject({ host: '127.0.0.1', port: 4321, allowedHosts: [] });
  });
  it('take the host of the site’s own address among the allowed', () => {
    expect(settingsOf({ SITE_ORIGIN: 'https://Example.cn', ALLOWED_HOSTS: 'www.example.cn, localhost:4321' }).allowedHosts).toEqual(['www.example.cn', 'localhost:4321', 'example.cn']);
  });
  it('trust the ranges named, of both versions, and no other', () => {
    const { trustedProxies } = settingsOf({ TRUSTED_PROXIES: '10.1.0.0/16, 192.0.2.7,fd00::/8' });
    expect([trustedProxies.check('10.1.255.1'), trustedProxies.check('192.0.2.7'), trustedProxies.check('fd12::1', 'ipv6')]).toEqual([true, true, true]);
    expect(trustedProxies.check('::ffff:10.1.0.1', 'ipv6'), 'as a socket that listens on both tells it').toBe(true);
    expect([trustedProxies.check('10.2.0.1'), trustedProxies.check('192.0.2.8'), trustedProxies.check('fe80::1', 'ipv6')]).toEqual([false, false, false]);
  });
  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0/8', 'localhost', '::/129', '10.0.0.0/8/8'])('refuse %s as an address range', (range) => {
    expect(readSettings({ TRUSTED_PROXIES: range }).ok).toBe(false);
  });
  it.each([
    ['PORT', '65536'], ['PORT', '1.5'], ['PORT', '0x50'], ['DRAIN_SECONDS', '-1'], ['MAX_CONNECTIONS', '0'], ['SITE_ORIGIN', 'https://a.cn/path'],
    ['SITE_ORIGIN', 'javascript:alert(1)'], ['ALLOWED_HOSTS', 'https://a.cn'], ['LOG_REQUESTS', 'yes'],
  ])('refuse %s=%s in two languages', (name, value) => {
    const read = readSettings({ [name]: value });
    expect(read.ok).toBe(false);
    if (!read.ok) for (const words of [read.faults[0]!.zh, read.faults[0]!.en]) expect(words).toContain(name);
  });
});
