import { lookCheck } from '../inspect.ts';

/** Outlines of fields, and icons that stand alone, that do not stand out from their ground (WCAG 1.4.11: 3 to 1). */
export const nonTextContrast = lookCheck('1.4.11-non-text-contrast', '1.4.11', (kit) => {
  const found = [];
  for (const field of kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]):not([type="range"]):not([type="color"]), select, textarea')) {
    const style = getComputedStyle(field);
    const isTick = field.type === 'radio' || field.type === 'checkbox';
    if (!kit.isSeen(field) || field.disabled || (isTick && style.appearance !== 'none')) continue;
    const around = kit.groundOf(field.parentElement!);
    const own = kit.groundOf(field);
    if (!around || !own) continue;
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).filter((side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0);
    const lines = sides.map((side) => kit.contrast(around, kit.colorOf(style[`border${side}Color`])));
    const hasShadow = style.boxShadow !== 'none' && Math.max(...[...style.boxShadow.matchAll(/rgba?\([^)]*\)|oklch\([^)]*\)|color\([^)]*\)/g)].map(([color]) => kit.contrast(around, kit.colorOf(color)))) >= 3;
    const best = Math.max(0, ...lines, kit.contrast(around, own));
    if (best < 3 && !hasShadow && !(style.outlineStyle !== 'none' && kit.contrast(around, kit.colorOf(style.outlineColor)) >= 3)) found.push(kit.sight(field, `The outline of the field has a contrast of ${best.toFixed(2)}.`));
  }
  for (const control of kit.all('a[href], button, [role="button"], summary')) {
    if (kit.flat(control.innerText) !== '' || !kit.isSeen(control) || (control as HTMLButtonElement).disabled) continue;
    const ground = kit.groundOf(control);
    const shapes = kit.all<SVGElement>('svg path, svg circle, svg rect, svg line, svg polyline, svg polygon', control);
    if (!ground || shapes.length === 0) continue;
    const best = Math.max(
      ...shapes.flatMap((shape) => {
        const style = getComputedStyle(shape);
        return [style.fill, style.stroke].filter((paint) => paint !== 'none' && !paint.startsWith('url')).map((paint) => kit.contrast(ground, kit.colorOf(paint)));
      }),
      0,
    );
    if (best < 3) found.push(kit.sight(control, `The icon has a contrast of ${best.toFixed(2)}.`));
  }
  return found;
});
