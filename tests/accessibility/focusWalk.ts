import type { Page } from '@playwright/test';
import { inPage } from './inspect.ts';

/** Where the focus stood after one press. */
export interface Stop {
  readonly target: string;
  /** Share of the element that a fixed or sticky part of the page covers, 0 to 1, and that part. */
  readonly covered: number;
  readonly cover: string;
  readonly isOnScreen: boolean;
  readonly isSeen: boolean;
}

/** At most so many presses in one direction, so that the longest page ends. */
const mostPresses = 150;

/** Presses Tab, or Shift+Tab, once through the page, and tells where the focus stood; null where it left the page. */
export async function walk(page: Page, direction: 'forwards' | 'backwards'): Promise<{ stops: readonly (Stop | null)[]; expected: readonly string[] }> {
  const expected = await inPage(page, (kit) => {
    const groups = new Set<string>();
    const modal = document.querySelector('dialog:modal');
    return kit
      .tabStops()
      .filter((element) => {
        if (modal && !modal.contains(element)) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true;
        const isFirst = !groups.has(element.name);
        groups.add(element.name);
        return isFirst;
      })
      .map(kit.selectorOf);
  });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    getSelection()?.removeAllRanges();
  });
  // A click on nothing would set the start of the walk; a blank element at an end of the body does so without one.
  await page.evaluate((isBack) => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    start.id = 'walk-start';
    start.style.cssText = 'position:absolute;width:1px;height:1px;outline:none';
    if (isBack) document.body.append(start);
    else document.body.prepend(start);
    start.focus({ preventScroll: true });
  }, direction === 'backwards');
  const stops: (Stop | null)[] = [];
  for (let press = 0; press < Math.min(expected.length + 2, mostPresses); press += 1) {
    await page.keyboard.press(direction === 'forwards' ? 'Tab' : 'Shift+Tab');
    const stop = await inPage(page, (kit): Stop | null => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement || element.id === 'walk-start') return null;
      const box = element.getBoundingClientRect();
      const target = kit.selectorOf(element);
      const start = document.getElementById('walk-start');
      if (start && start !== element && !target.startsWith('#')) {
        const clean = start.nextSibling;
        const parent = start.parentNode!;
        start.remove();
        const own = kit.selectorOf(element);
        parent.insertBefore(start, clean);
        return look(own);
      }
      return look(target);
      function look(name: string): Stop {
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const));
        const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
        let cover = '';
        const covered = inside.filter(([x, y]) => {
          const top = document.elementFromPoint(x, y);
          if (!top || element!.contains(top) || top.contains(element)) return false;
          let part: Element | null = top;
          while (part && !/fixed|sticky|absolute/.test(getComputedStyle(part).position)) part = part.parentElement;
          if (!part || part.contains(element)) return false;
          if ([...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(top))) return false;
          cover = kit.selectorOf(part);
          return true;
        }).length;
        return { target: name, covered: inside.length === 0 ? 0 : covered / inside.length, cover, isOnScreen: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight, isSeen: kit.isSeen(element!) || ((element as HTMLInputElement).labels ?? []).length > 0 };
      }
    });
    stops.push(stop);
    if (stop === null) break;
  }
  await page.evaluate(() => {
    document.getElementById('walk-start')?.remove();
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  return { stops, expected };
}
