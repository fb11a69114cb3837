import { actCheck, inPage, listenersOf } from '../inspect.ts';

/** Actions at the press and not at the release, dragging without another way, shaking the device (WCAG 2.5.2, 2.5.4, 2.5.7). */
export const pointer = actCheck('2.5.2-pointer', '2.5.2', async (page) => {
  const listeners = await listenersOf(page);
  return inPage(
    page,
    (kit, given) => {
      const found = [];
      for (const { target, types } of given) {
        if (types.some((type) => /^device(?:motion|orientation)/.test(type))) found.push({ target, message: 'Something is done when the device is moved.' });
        if (target === 'window' || target === 'document') continue;
        const element = document.querySelector(target);
        if (!element || !kit.isSeen(element)) continue;
        const downs = types.filter((type) => /^(?:mousedown|pointerdown|touchstart)$/.test(type));
        if (downs.length > 0 && element.matches('a, button, input, [role="button"], [role="link"], [onclick]') && !types.some((type) => /^(?:click|mouseup|pointerup|touchend)$/.test(type))) found.push(kit.sight(element, 'Works at the press, and cannot be called back.'));
      }
      const dragged = kit.all('[draggable="true"]').filter(kit.isSeen);
      const isAlone = dragged.length > 0 && dragged.every((element) => !element.querySelector('button, select, input') && !element.parentElement!.querySelector(':scope > button, :scope > select') && !element.closest('li, tr')?.querySelector('button, select, input'));
      if (isAlone) found.push(kit.sight(dragged[0]!, 'Can be moved by dragging alone.'));
      return found;
    },
    listeners,
  );
});
