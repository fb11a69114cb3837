import { lookCheck } from '../inspect.ts';

/** Pictures that are lines of text: two colours, many strokes in every row, words as alternative (WCAG 1.4.5 C22). A guess; logos are left out. */
export const imagesOfText = lookCheck('1.4.5-images-of-text', '1.4.5', (kit) => {
  const found = [];
  for (const image of kit.all<HTMLImageElement>('img, input[type="image"]')) {
    const alt = image.getAttribute('alt') ?? '';
    const words = (alt.match(/\p{Script=Han}/gu)?.length ?? 0) / 2 + (alt.match(/[a-z]{2,}/gi)?.length ?? 0);
    const { width, height } = image.getBoundingClientRect();
    if (!kit.isSeen(image) || words < 3 || width < 100 || height < 14 || /logo|标志|徽|商标|二维码|qr|图表|chart|map|地图|流程|diagram/i.test(`${alt} ${image.className} ${image.id}`)) continue;
    const source = image.getAttribute('src') ?? '';
    if (source.startsWith('data:image/svg')) {
      const svg = source.includes(';base64,') ? atob(source.split(',')[1]!) : decodeURIComponent(source);
      const written = kit.flat([...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, '')).join(' '));
      if (written.replace(/\s/g, '').length >= 6 && alt.replace(/\s/g, '').includes(written.replace(/\s/g, '').slice(0, 4))) {
        found.push(kit.sight(image, `The words “${written.slice(0, 30)}” are a picture.`));
        continue;
      }
    }
    if (!(image instanceof HTMLImageElement) || image.naturalWidth === 0) continue;
    const context = new OffscreenCanvas(Math.round(width), Math.round(height)).getContext('2d')!;
    context.drawImage(image, 0, 0, Math.round(width), Math.round(height));
    let data: Uint8ClampedArray;
    try {
      ({ data } = context.getImageData(0, 0, Math.round(width), Math.round(height)));
    } catch {
      continue;
    }
    const across = Math.round(width);
    const tones = Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4 + 3]! < 128 ? 255 : Math.round((data[at * 4]! * 0.3 + data[at * 4 + 1]! * 0.59 + data[at * 4 + 2]! * 0.11) / 32)));
    const counts = new Map<number, number>();
    for (const tone of tones) counts.set(tone, (counts.get(tone) ?? 0) + 1);
    const [ground, ...rest] = [...counts].sort((one, two) => two[1] - one[1]);
    const ink = tones.length - ground![1];
    const main = ground![1] + (rest[0]?.[1] ?? 0);
    let changes = 0;
    let inked = 0;
    for (let row = 0; row < tones.length / across; row += 1) {
      let own = 0;
      for (let at = row * across + 1; at < (row + 1) * across; at += 1) if ((tones[at] === ground![0]) !== (tones[at - 1] === ground![0])) own += 1;
      changes += own;
      if (own > 0) inked += 1;
    }
    if (main > tones.length * 0.8 && ink > tones.length * 0.03 && ink < tones.length * 0.45 && inked > 8 && changes / inked > Math.max(12, across / 25)) found.push(kit.sight(image, `“${alt.slice(0, 30)}” seems to be a picture of text.`));
  }
  return found;
});
