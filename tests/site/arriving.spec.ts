import { expect, test } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';

/** A page may be painted between any two of its parts: what stands there by then must stay (Cumulative Layout Shift 0). */
const paths = ['/', '/entitlements/bus-free/', '/plan/', '/search/', '/search/?q=12385', '/settings/', '/check/', '/check/age/', '/departments/', '/terms/', '/about/'];
/** Written in the source language only. */
const ofSource = ['/easy/entitlements/bus-free/'];
/** Less is no shift (layout-instability, W3C). */
const leastShiftPx = 3;
const folders = library.site.languages.map(({ path }) => (path === '' ? '' : `/${path}`));

for (const width of [360, 1280])
  test(`what stands on a page keeps its place while the rest of it comes in, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of [...folders.flatMap((folder) => paths.map((path) => folder + path)), ...ofSource]) {
      expect((await page.goto(path, { waitUntil: 'load' }))!.status(), path).toBe(200);
      const { parts, moved } = await page.evaluate((least) => {
        const whole = document.body.cloneNode(true);
        document.body.replaceChildren();
        const there: { readonly element: Element; place: DOMRect }[] = [];
        const moved: string[] = [];
        let parts = 0;
        /** Adds node after node, as a parser does; false once what comes is below the screen. */
        const arrive = (from: Node, to: Node): boolean =>
          [...from.childNodes].every((node) => {
            const part = to.appendChild(node.cloneNode(false));
            parts += 1;
            for (const known of there) {
              const { element, place } = known;
              known.place = element.getBoundingClientRect();
              const isSeen = place.width > 0 && place.height > 0 && place.bottom > 0 && place.top < innerHeight;
              const shift = Math.max(Math.abs(known.place.left - place.left), Math.abs(known.place.top - place.top));
              if (isSeen && shift > least) moved.push(`<${element.localName} class="${element.className}"> by ${Math.round(shift)} px when ${node.nodeName} “${node.textContent?.trim().slice(0, 20)}” comes`);
            }
            if (!(part instanceof Element)) return true;
            const place = part.getBoundingClientRect();
            there.push({ element: part, place });
            return place.top <= innerHeight && arrive(node, part);
          });
        arrive(whole, document.body);
        return { parts, moved };
      }, leastShiftPx);
      expect(moved, path).toEqual([]);
      expect(parts, path).toBeGreaterThan(30);
    }
  });
