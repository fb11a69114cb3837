import type { BrowserContext, Page } from '@playwright/test';
import { preferencesKey, preferenceValues } from '#preferences/Preferences.ts';

/** Every single setting other than the defaults, and the largest combination. */
export const settings: readonly string[] = [
  ...Object.entries(preferenceValues).flatMap(([name, values]) => values.slice(1).map((value) => `${name}=${value}`)),
  'theme=contrast-black&size=200&spacing=looser&pinyin=on&motion=still&rate=slower',
];

export const themes: readonly string[] = preferenceValues.theme.slice(1);

/** Keeps preferences on the device, as the settings page does, before any page opens. */
export async function keepOnDevice(target: Page | BrowserContext, written: string): Promise<void> {
  await target.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [preferencesKey, written]);
}

/** A browser that lets no site keep anything. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
}
