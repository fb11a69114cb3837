import { actCheck, inPage, withMedia } from '../inspect.ts';

/** Fields, focus and states that are gone when the system forces its colours (WCAG 1.4.11, 2.4.7, F78). */
export const forcedColours = actCheck('forced-colours', '1.4.11', async (page) => {
  const drawsFocusByShadow = await inPage(page, (kit) => {
    const focusRules = kit.styleRules().filter(({ rule, media }) => /:focus/.test(rule.selectorText) && !/forced-colors/.test(media));
    return focusRules.some(({ rule }) => /^(?:none|0)/.test(rule.style.outlineStyle || rule.style.outlineWidth || '-')) && focusRules.some(({ rule }) => rule.style.boxShadow !== '');
  });
  return withMedia(page, { forcedColors: 'active' }, () =>
    inPage(
      page,
      (kit, byShadow) => {
        const found = [];
        for (const field of kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]):not([type="range"]):not([type="color"]), select, textarea')) {
          const style = getComputedStyle(field);
          if (!kit.isSeen(field) || style.appearance === 'checkbox' || style.appearance === 'radio' || ((field.type === 'radio' || field.type === 'checkbox') && style.appearance !== 'none')) continue;
          const hasLine = (['Top', 'Right', 'Bottom', 'Left'] as const).some((side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0);
          const wrapLine = field.parentElement !== null && field.parentElement.children.length <= 3 && getComputedStyle(field.parentElement).borderBottomStyle !== 'none';
          if (!hasLine && !wrapLine && style.outlineStyle === 'none') found.push(kit.sight(field, 'The field has no outline when colours are forced.'));
        }
        for (const element of kit.textElements()) {
          const style = getComputedStyle(element);
          if (style.forcedColorAdjust === 'none' && !element.closest('svg') && element.closest('[style*="forced-color-adjust"]') === null) {
            const ground = kit.groundOf(element);
            if (ground && kit.contrast(ground, kit.colorOf(style.color)) < 4.5) found.push(kit.sight(element, 'The text keeps its own colour when colours are forced, and is not read.'));
          }
        }
        if (byShadow) {
          const before = document.activeElement as HTMLElement | null;
          const [left, top] = [scrollX, scrollY];
          for (const stop of kit.tabStops().slice(0, 60)) {
            if (stop.localName === 'iframe') continue;
            const rest = getComputedStyle(stop);
            const was = [rest.borderTopColor, rest.borderTopWidth, rest.textDecorationLine, rest.backgroundColor, rest.color].join();
            stop.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
            if (document.activeElement !== stop) continue;
            const style = getComputedStyle(stop);
            const is = [style.borderTopColor, style.borderTopWidth, style.textDecorationLine, style.backgroundColor, style.color].join();
            const parent = getComputedStyle(stop.parentElement!);
            if ((style.outlineStyle === 'none' || style.outlineWidth === '0px') && style.boxShadow === 'none' && is === was && parent.outlineStyle === 'none' && !stop.matches('input:not([type="radio"]):not([type="checkbox"]), textarea')) found.push(kit.sight(stop, 'The focus is drawn by a shadow, which is gone when colours are forced.'));
            stop.blur();
          }
          before?.focus({ preventScroll: true });
          scrollTo(left, top);
        }
        return found;
      },
      drawsFocusByShadow,
    ),
  );
});
