import { expect, test } from '@playwright/test';

for (const address of ['/', '/entitlements/bus-free/', '/check/', '/search/?q=低保', '/duties/', '/accessibility/', '/easy/entitlements/bus-free/', '/settings/']) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 256 }]) {
    test(`${address} at ${viewport.width} px: every control is reached by Tab, is seen, and none traps`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(address);
      const controls = await page.evaluate(() => {
        const groups = new Set<string>();
        return [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')].filter((element) => {
          const radio = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
          const first = radio === null || !groups.has(radio);
          if (radio) groups.add(radio);
          return first && element.getClientRects().length > 0 && element.checkVisibility();
        }).length;
      });
      const seen: string[] = [];
      for (let press = 0; press < controls; press += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const middle = document.elementFromPoint(
            Math.min(Math.max(box.left + 4, 1), innerWidth - 2),
            Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2),
          );
          return {
            name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 20)}`,
            body: element === document.body,
            outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
            onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            uncovered: middle !== null && (element.contains(middle) || middle.contains(element)),
          };
        });
        expect(focus.body, `Tab ${press + 1} left the page early`).toBe(false);
        expect(focus, focus.name).toMatchObject({ outlined: true, onScreen: true, uncovered: true });
        seen.push(focus.name);
      }
      expect(seen.length).toBe(controls);
    });
  }
}

test('the skip link is first and leads to the main text', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('targets are at least 44 px high, except links inside a sentence', async ({ page }) => {
  for (const address of ['/', '/entitlements/', '/entitlements/bus-free/', '/entitlements/bus-free/counter/', '/departments/', '/check/', '/easy/', '/easy/check/', '/easy/entitlements/bus-free/', '/settings/']) {
    await page.goto(address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, .option label')]
        .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip-link, .term, main p > a:not(.tap), main article p > a'))
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => `${element.textContent?.trim()} ${element.getBoundingClientRect().height}`),
    );
    expect(small, address).toEqual([]);
  }
});
