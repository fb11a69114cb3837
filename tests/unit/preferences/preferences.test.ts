import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  htmlAttributes,
  parsePreferences,
  preferenceNames,
  preferencesFromForm,
  preferencesKey,
  preferenceValues,
  writePreferences,
} from '#preferences/Preferences.ts';

const defaults = parsePreferences('');
const script = readFileSync('src/preferences/applyStored.js', 'utf8');

describe('preferences', () => {
  it.each(preferenceNames.flatMap((name) => preferenceValues[name].map((value) => [name, value] as const)))('%s=%s is written as it is read', (name, value) => {
    const preferences = parsePreferences(`${name}=${value}`);
    expect(preferences[name]).toBe(value);
    expect(parsePreferences(writePreferences(preferences))).toEqual(preferences);
  });
  it('what is unknown, doubled or broken is the default and never throws', () => {
    expect(parsePreferences('theme=pink&size=9999&__proto__=x&constructor=y&%ff=%')).toEqual(defaults);
    expect(parsePreferences('size=150&size=200').size).toBe('150');
    expect(parsePreferences('theme=dark" onload="x')).toEqual(defaults);
  });
  it('leaving everything to the device is nothing to keep', () => {
    expect(writePreferences(defaults)).toBe('');
    expect(htmlAttributes(defaults)).toEqual({});
  });
  it('长辈版 changes what it names and no more; giving back gives back all', () => {
    const dark = parsePreferences('theme=dark&pinyin=on');
    expect(preferencesFromForm('preset=elder', dark)).toEqual({ ...dark, size: '150', spacing: 'loose', rate: 'slow' });
    expect(preferencesFromForm('preset=default', dark)).toEqual(defaults);
    expect(preferencesFromForm('preset=nonsense&size=125', dark)).toEqual({ ...defaults, size: '125' });
  });
});

describe('the script of every page', () => {
  const run = (stored: string | null | Error, before: Record<string, string> = {}) => {
    const dataset: Record<string, string> = { ...before };
    const listeners: ((event: { persisted: boolean }) => void)[] = [];
    const read = () => {
      if (stored instanceof Error) throw stored;
      return stored;
    };
    const documentElement = { dataset, removeAttribute: (name: string) => Reflect.deleteProperty(dataset, name.replace('data-', '')) };
    runInNewContext(script, {
      localStorage: { getItem: (key: string) => (key === preferencesKey ? read() : null) },
      document: { documentElement },
      addEventListener: (_type: string, listener: (event: { persisted: boolean }) => void) => listeners.push(listener),
      URLSearchParams,
    });
    return { dataset, comeBack: () => listeners.forEach((listener) => listener({ persisted: true })) };
  };

  it('is below one kilobyte', () => expect(Buffer.byteLength(script)).toBeLessThan(1024));
  it('writes every preference as the server would', () => {
    const all = parsePreferences(preferenceNames.map((name) => `${name}=${preferenceValues[name].at(-1)}`).join('&'));
    const { dataset } = run(writePreferences(all));
    expect(Object.fromEntries(Object.entries(dataset).map(([name, value]) => [`data-${name}`, value]))).toEqual(htmlAttributes(all));
  });
  it('replaces every attribute of the server’s, and leaves them where the device keeps nothing', () => {
    const fromServer = Object.fromEntries(preferenceNames.map((name) => [name, 'x']));
    expect(run('size=150', fromServer).dataset).toEqual({ size: '150' });
    expect(run(null, fromServer).dataset).toEqual(fromServer);
  });
  it('does nothing where storage is blocked', () => {
    expect(run(new Error('blocked'), { theme: 'dark' }).dataset).toEqual({ theme: 'dark' });
  });
  it('a page left before the settings were given back follows when one comes back to it', () => {
    const page = run(null, { theme: 'dark' });
    page.comeBack();
    expect(page.dataset).toEqual({});
  });
});
