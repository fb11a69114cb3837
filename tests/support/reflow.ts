import type { Page } from '@playwright/test';

/** What reaches past the right edge of the window and makes it scroll sideways (WCAG 1.4.10); tables that scroll by themselves are left out. */
export async function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [`${scrollWidth}`, ...[...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => !element.closest('[tabindex="0"]'))
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} ${Math.round(element.getBoundingClientRect().right)} ${element.textContent?.trim().slice(0, 20)}`)];
  });
}
