import type { Page } from '@playwright/test';
import { injectAxe } from '../accessibility/axeInPage.ts';

/** Text on its ground (WCAG 1.4.6: 7 to 1) and lines on theirs (WCAG 1.4.11: 3 to 1), by the tokens of site.css. */
const pairs: readonly { readonly over: readonly string[]; readonly under: readonly string[]; readonly atLeast: number }[] = [
  { over: ['ink', 'ink-soft', 'link', 'link-visited'], under: ['paper', 'surface', 'notice', 'wash'], atLeast: 7 },
  { over: ['accent-ink'], under: ['accent'], atLeast: 7 },
  { over: ['ink'], under: ['mark'], atLeast: 7 },
  { over: ['line', 'notice-line', 'accent', 'focus'], under: ['paper', 'surface', 'notice'], atLeast: 3 },
];

interface AxeColor {
  parseString(text: string): void;
}
interface AxeColors {
  Color: new () => AxeColor;
  getContrast(ground: AxeColor, ink: AxeColor): number;
}

/** Pairs of tokens, as the browser computes them on this page, that are too near each other. */
export async function weakContrasts(page: Page): Promise<readonly string[]> {
  await injectAxe(page);
  return page.evaluate((all) => {
    const { Color, getContrast } = (globalThis as unknown as Record<symbol, { commons: { color: AxeColors } }>)[Symbol.for('page-kit-axe')]!.commons.color;
    const probe = document.body.appendChild(document.createElement('span'));
    const colorOf = (token: string) => {
      probe.style.color = `var(--${token})`;
      const color = new Color();
      color.parseString(getComputedStyle(probe).color);
      return color;
    };
    const weak = all.flatMap(({ over, under, atLeast }) =>
      over.flatMap((ink) =>
        under.flatMap((ground) => {
          const contrast = getContrast(colorOf(ground), colorOf(ink));
          return contrast >= atLeast ? [] : [`${ink} on ${ground}: ${contrast.toFixed(2)}`];
        }),
      ),
    );
    probe.remove();
    return weak;
  }, pairs as { over: string[]; under: string[]; atLeast: number }[]);
}
