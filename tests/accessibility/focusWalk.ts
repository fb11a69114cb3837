import type { Page } from '@playwright/test';
import { inPage } from './inspect.ts';

/** Where the focus stood after one press. */
interface Stop {
  readonly target: string;
  /** Share of the element that another layer of the page covers, 0 to 1, and that layer. */
  readonly covered: number;
  readonly cover: string;
}

/** At most so many presses in one direction, so that the longest page ends. */
const mostPresses = 150;

/**
 * Presses Tab, or Shift+Tab, once through the page, and tells where the focus stood after each press, and where it should have been and never was.
 * @param measures also tells what covers each stop; slower
 */
export async function walk(page: Page, direction: 'forwards' | 'backwards', measures = false): Promise<{ stops: readonly Stop[]; missed: readonly string[]; isWhole: boolean }> {
  const isBack = direction === 'backwards';
  const presses = await inPage(
    page,
    (kit, back) => {
      const modal = document.querySelector('dialog:modal');
      const expected = kit.tabStops().filter((element) => !modal || modal.contains(element));
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
      // A click would set the start of the walk and do something; a blank element at the end of the body only sets it.
      const start = document.createElement('span');
      start.tabIndex = -1;
      start.style.cssText = 'position:absolute;width:1px;height:1px;outline:none';
      if (back) document.body.append(start);
      else document.body.prepend(start);
      start.focus({ preventScroll: true });
      const reached: (Element | null)[] = [];
      const note = (event: KeyboardEvent) => {
        if (event.key === 'Tab') reached.push(document.activeElement);
      };
      addEventListener('keyup', note, { capture: true });
      (window as unknown as { [key: symbol]: unknown })[Symbol.for('focus-walk')] = { start, reached, note, expected };
      return expected.length;
    },
    isBack,
  );
  const covers: { covered: number; cover: string }[] = [];
  for (let press = 0; press < Math.min(presses + 1, mostPresses); press += 1) {
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab');
    if (!measures) continue;
    covers.push(
      await inPage(page, (kit) => {
        const element = document.activeElement ?? document.body;
        const box = element.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const));
        const inside = element === document.body ? [] : points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
        let cover = '';
        const covered = inside.filter(([x, y]) => {
          const top = document.elementFromPoint(x, y);
          if (!top || element.contains(top) || top.contains(element)) return false;
          if ([...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(top))) return false;
          let part: Element | null = top;
          while (part && !/fixed|sticky|absolute/.test(getComputedStyle(part).position)) part = part.parentElement;
          if (!part || part.contains(element)) return false;
          cover = kit.selectorOf(part);
          return true;
        }).length;
        return { covered: inside.length === 0 ? 0 : covered / inside.length, cover };
      }),
    );
  }
  const walked = await inPage(page, (kit) => {
    const key = Symbol.for('focus-walk');
    const { start, reached, note, expected } = (window as unknown as { [key: symbol]: { start: Element; reached: (Element | null)[]; note: EventListener; expected: Element[] } })[key]!;
    removeEventListener('keyup', note, { capture: true });
    start.remove();
    Reflect.deleteProperty(window, key);
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    // Of a group of radios Tab reaches one: the chosen, or where none is, the browser's choice.
    const groupOf = (element: Element | null) => (element instanceof HTMLInputElement && element.type === 'radio' && element.name !== '' ? element.name : null);
    const groups = new Set(reached.map(groupOf));
    const missed = expected.filter((element) => !reached.includes(element) && !(groupOf(element) !== null && groups.has(groupOf(element))));
    return { reached: reached.map((element) => (element && element.isConnected && element !== document.body ? kit.selectorOf(element) : null)), missed: missed.map(kit.selectorOf) };
  });
  return {
    stops: walked.reached.flatMap((target, press) => (target === null ? [] : [{ target, covered: covers[press]?.covered ?? 0, cover: covers[press]?.cover ?? '' }])),
    missed: walked.missed,
    isWhole: presses + 1 <= mostPresses,
  };
}
