import { actCheck, inPage } from '../inspect.ts';

/**
 * Text over images, gradients and effects, measured in pixels; placeholders; links and buttons under the pointer and the focus
 * (WCAG 1.4.3: 4.5 to 1, large text 3 to 1). Plain text on plain ground is axe's.
 */
export const textContrast = actCheck('1.4.3-text-contrast', '1.4.3', async (page) => {
  const plain = await inPage(page, (kit) => {
    const needs = (style: CSSStyleDeclaration) => {
      const size = Number.parseFloat(style.fontSize);
      return size >= 24 || (size >= 18.66 && Number.parseInt(style.fontWeight, 10) >= 700) ? 3 : 4.5;
    };
    const weak = [];
    for (const field of kit.all<HTMLInputElement>('input[placeholder], textarea[placeholder]')) {
      const ground = kit.groundOf(field);
      const style = getComputedStyle(field, '::placeholder');
      if (field.placeholder === '' || field.disabled || !ground || !kit.isSeen(field)) continue;
      const ink = kit.colorOf(style.color);
      ink.alpha *= Number.parseFloat(style.opacity);
      const contrast = kit.contrast(ground, ink);
      if (contrast < needs(style)) weak.push(kit.sight(field, `The placeholder has a contrast of ${contrast.toFixed(2)}.`));
    }
    const states = kit.styleRules().filter(({ rule }) => /:(?:hover|focus|focus-visible|active|visited)\b/.test(rule.selectorText) && (rule.style.color || rule.style.backgroundColor || rule.style.background || rule.style.opacity));
    for (const { rule, media } of states) {
      if (media.trim() !== '' && !matchMedia(media.trim()).matches) continue;
      const selector = rule.selectorText.replace(/:(?:hover|focus-visible|focus|active)\b/g, '');
      let elements: HTMLElement[];
      try {
        elements = kit.all(selector.split(',').filter((part) => !/::|:visited/.test(part) && part.trim() !== '').join(','));
      } catch {
        continue;
      }
      for (const element of elements.slice(0, 5)) {
        const under = kit.groundOf(element);
        if (!under || !kit.isSeen(element) || kit.flat(element.textContent) === '' || (element as HTMLButtonElement).disabled) continue;
        const before = { ground: under, ink: kit.colorOf(getComputedStyle(element).color) };
        const probe = document.createElement('span');
        probe.style.cssText = `position:absolute;transition:none;color:${rule.style.color || 'inherit'};background-color:${rule.style.backgroundColor || 'transparent'}`;
        element.append(probe);
        const style = getComputedStyle(probe);
        const inner = { ground: kit.groundOf(probe)!, ink: kit.colorOf(style.color) };
        inner.ink.alpha *= Number.parseFloat(rule.style.opacity || '1');
        const needed = needs(getComputedStyle(element));
        probe.remove();
        if (rule.style.background && !rule.style.backgroundColor) continue;
        const [was, is] = [kit.contrast(before.ground, before.ink), kit.contrast(inner.ground, inner.ink)];
        if (is < needed && was >= needed) weak.push(kit.sight(element, `Under pointer or focus its text has a contrast of ${is.toFixed(2)}.`));
      }
    }
    return weak;
  });
  const over = await inPage(page, (kit) =>
    kit
      .textElements()
      .filter((element) => {
        if (element.closest('button:disabled, [aria-disabled="true"]')) return false;
        const hasOverlay = (part: Element) => {
          const style = getComputedStyle(part);
          return style.backgroundImage !== 'none' || style.filter !== 'none' || style.mixBlendMode !== 'normal' || Number.parseFloat(style.opacity) < 1;
        };
        let isOpen = false;
        for (let part: Element | null = element; part; part = part.parentElement) {
          if (hasOverlay(part)) isOpen = true;
          if (!isOpen && kit.colorOf(getComputedStyle(part).backgroundColor).alpha === 1) break;
          if (getComputedStyle(part).position === 'absolute' && part.parentElement?.querySelector(':scope > img, :scope > picture, :scope > video, :scope > canvas')) isOpen = true;
        }
        const { position } = getComputedStyle(element);
        return isOpen || (position === 'absolute' && element.parentElement !== document.body && element.parentElement?.querySelector('img') !== null);
      })
      .slice(0, 40)
      .map((element) => {
        const style = getComputedStyle(element);
        let opacity = 1;
        for (let part: Element | null = element; part; part = part.parentElement) opacity *= Number.parseFloat(getComputedStyle(part).opacity);
        const color = kit.colorOf(style.color);
        const range = document.createRange();
        range.selectNodeContents([...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')!);
        const box = range.getClientRects()[0];
        const size = Number.parseFloat(style.fontSize);
        return { target: kit.selectorOf(element), ink: [color.red, color.green, color.blue, color.alpha * opacity], fill: style.webkitTextFillColor === style.color, box: box ? { x: box.x + scrollX, y: box.y + scrollY, width: Math.min(box.width, 600), height: Math.min(box.height, 200) } : null, needed: size >= 24 || (size >= 18.66 && Number.parseInt(style.fontWeight, 10) >= 700) ? 3 : 4.5 };
      }),
  );
  const sights = [...plain];
  const measured = over.filter(({ box, fill }) => fill && box !== null && box.x >= 0 && box.y >= 0 && box.width >= 4 && box.height >= 4);
  if (measured.length === 0) return sights;
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important; caret-color: transparent !important; transition: none !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  try {
    for (const { target, ink, box, needed } of measured) {
      const png = await page.screenshot({ clip: box!, fullPage: true, animations: 'disabled' });
      const contrast = await inPage(
        page,
        async (kit, { bytes, ink: [red, green, blue, alpha] }) => {
          const binary = atob(bytes);
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          const found: number[] = [];
          const step = Math.max(1, Math.floor(data.length / 4 / 400)) * 4;
          const ground = kit.colorOf('rgb(0, 0, 0)');
          const text = kit.colorOf('rgb(0, 0, 0)');
          for (let at = 0; at < data.length; at += step) {
            Object.assign(ground, { red: data[at], green: data[at + 1], blue: data[at + 2], alpha: 1 });
            Object.assign(text, { red, green, blue, alpha });
            found.push(kit.contrast(ground, text));
          }
          found.sort((one, two) => one - two);
          return found[Math.floor(found.length * 0.1)]!;
        },
        { bytes: png.toString('base64'), ink },
      );
      if (contrast < needed) sights.push({ target, message: `The text has a contrast of ${contrast.toFixed(2)} to the image behind it.` });
    }
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets.pop();
    });
  }
  return sights;
});
