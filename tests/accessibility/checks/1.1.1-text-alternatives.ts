import { lookCheck } from '../inspect.ts';

/** Alternatives that exist and say nothing: file names, fillers, the words that stand beside, contradictions (WCAG F30, F38, F39). */
export const textAlternatives = lookCheck('1.1.1-text-alternatives', '1.1.1', (kit) => {
  const fileName = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b|^(?:img|dsc|dcim|image|pic|photo|screenshot|微信图片|截图|屏幕截图)[-_ ]?\d+$|^[0-9a-f]{12,}$|^\w+[-_]\w+[-_]\w+$/i;
  const filler = /^(?:image|images|img|picture|pic|photo|graphic|icon|spacer|placeholder|untitled|alt|alt text|null|undefined|图|图片|照片|图像|配图|插图|图标|一张图片|image of|picture of|photo of|todo|x|\*|\.|-)$/i;
  const telling = /chart|graph|diagram|flow|map|qr|infographic|screenshot|table|图表|流程|地图|二维码/i;
  const found = [];
  for (const image of kit.all<HTMLImageElement>('img, [role="img"], input[type="image"], area[href], svg[aria-label]')) {
    if (!kit.isSeen(image) && image.localName !== 'area') continue;
    const alt = image.getAttribute('alt') ?? image.getAttribute('aria-label');
    if (alt === null) continue;
    const words = kit.flat(alt);
    if (fileName.test(words)) found.push(kit.sight(image, `The alternative “${words}” is a file name.`));
    else if (filler.test(words)) found.push(kit.sight(image, `The alternative “${words}” says nothing of what is shown.`));
    if (words === '' || image.closest('[aria-hidden="true"]')) {
      const box = image.getBoundingClientRect();
      const isLarge = box.width >= 80 && box.height >= 80;
      if (words === '' && isLarge && image instanceof HTMLImageElement && telling.test(decodeURIComponent(image.currentSrc.startsWith('data:') ? '' : image.currentSrc).split('/').pop()!))
        found.push(kit.sight(image, 'The name of the file tells of information, and the alternative is empty.'));
      if (words !== '') found.push(kit.sight(image, `Hidden from screen readers, yet it has the alternative “${words}”.`));
      continue;
    }
    if (/^(?:none|presentation)$/.test(image.getAttribute('role') ?? '')) found.push(kit.sight(image, `Decorative by its role, yet it has the alternative “${words}”.`));
    const caption = kit.flat(image.closest('figure')?.querySelector('figcaption')?.textContent);
    const beside = [image.previousSibling, image.nextSibling, image.closest('a, button, picture')?.nextSibling, image.closest('a, button')]
      .map((node) => kit.flat(node?.textContent))
      .concat(caption);
    if (words.length > 1 && beside.some((text) => text === words)) found.push(kit.sight(image, `The alternative “${words}” is said a second time beside it.`));
  }
  for (const canvas of kit.all<HTMLCanvasElement>('canvas, object, embed')) {
    if (kit.isSeen(canvas) && kit.isExposed(canvas) && canvas.getBoundingClientRect().width > 40 && kit.flat(canvas.textContent) === '' && canvas.children.length === 0 && !kit.nameOf(canvas))
      found.push(kit.sight(canvas, 'A drawing without any alternative.'));
  }
  for (const block of kit.all('pre, code, p')) {
    const text = block.textContent ?? '';
    const drawn = text.match(/[_|/\\#*=+~<>^-]/g)?.length ?? 0;
    if (kit.isSeen(block) && block.getAttribute('role') !== 'img' && text.split('\n').length >= 3 && drawn > 12 && drawn > text.replace(/\s/g, '').length * 0.6)
      found.push(kit.sight(block, 'A picture drawn with characters has no alternative.'));
  }
  for (const element of kit.all('main *, body *')) {
    const { backgroundImage } = getComputedStyle(element);
    if (/url\(/.test(backgroundImage) && telling.test(backgroundImage.split('/').pop()!) && !backgroundImage.includes('data:') && kit.isSeen(element) && kit.flat(element.textContent) === '' && element.children.length === 0 && !kit.nameOf(element) && !/^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName))
      found.push(kit.sight(element, 'An image in the style sheet tells something and has no alternative.'));
  }
  return found;
});
